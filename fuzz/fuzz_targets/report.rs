#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| lianlian_entry::report(data));
