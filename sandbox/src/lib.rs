//! LianLian side.
