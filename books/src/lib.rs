//! A merchant's books for LianLian Pay.

#![cfg_attr(docsrs, feature(doc_cfg))]
