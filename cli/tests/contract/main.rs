//! The command line as scripts see it: standard input, standard output, exit codes.

mod call;
mod check;
mod codes;
mod colour;
mod completions;
mod envelope;
mod explain;
mod guide;
mod help;
mod journal;
mod json;
mod keys;
mod listen;
mod man;
mod notify;
mod peers;
mod published;
mod refusals;
mod running;
mod server;
mod settle;
mod sign;
mod spec;
mod story;
mod tools;
mod verify;
