//! The command line as scripts see it: standard input, standard output, exit codes.

mod check;
mod codes;
mod envelope;
mod explain;
mod help;
mod keys;
mod peers;
mod running;
mod sign;
mod spec;
mod tools;
mod verify;
