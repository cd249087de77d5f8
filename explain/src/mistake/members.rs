//! Members that stand in the string and shouldn't, or the other way round.

use std::collections::HashSet;

use crate::catalogue::mistakes;
use crate::change::Change::Pieces;
use crate::change::{Change, Part, Reach};
use crate::crypto::Hash;
use crate::piece::{Kind, Piece, Value};
use lianlian_core::sign::SignType;

mistakes! {
    /// A mistake in which members come into the string.
    MembersMistake {
        EmptyKept "empty_kept" Pieces(Part::Empty, |p, _| keep(p, is_empty)) =>
            "Members with an empty value stood in the sign string."
            "值为空的参数进入了签名原串。"
            "Leave out every member whose value is empty."
            "值为空的参数都不参与签名。"
        NullKept "null_kept" Pieces(Part::Empty, |p, _| null_kept(p)) =>
            "Members that are null stood in the sign string as name=null."
            "为 null 的参数以 name=null 进入了签名原串。"
            "Leave out every member whose value is null."
            "为 null 的参数都不参与签名。"
        NullAndEmptyKept "null_and_empty_kept" Pieces(Part::Empty, |p, _| keep(p, |piece| piece.value.is_empty())) =>
            "Members that are null or empty stood in the sign string as name=."
            "为 null 或为空的参数以 name= 进入了签名原串。"
            "Leave out every member whose value is null or empty."
            "为 null 或为空的参数都不参与签名。"
        NothingNamed "nothing_named" Change::reaching(Reach::Together, Part::Empty, NOTHING.len(), name_nothing) =>
            "Members that are null or empty were signed with a language's word for nothing (undefined, None, nil)."
            "为 null 或为空的参数以某种语言表示空的词（undefined、None、nil）签名。"
            "Leave out every member whose value is null or empty."
            "为 null 或为空的参数都不参与签名。"
        ZeroLeftOut "zero_left_out" Pieces(Part::Empty, |p, _| leave_out(p, |piece| &*piece.value == "0")) =>
            "Members with the value 0 were left out of the sign string, as if they were empty."
            "值为 0 的参数被当作空值，没有进入签名原串。"
            "Compare with the empty string, not by truth (PHP's empty() takes 0 for empty)."
            "请与空字符串比较，不要按真假判断（PHP 的 empty() 把 0 当作空）。"
        BlankLeftOut "blank_left_out" Pieces(Part::Empty, |p, _| leave_out(p, |piece| piece.value.trim().is_empty())) =>
            "Members that hold nothing but spaces were left out of the sign string."
            "只含空格的参数没有进入签名原串。"
            "Leave out empty values alone: a space is a value."
            "只有空值不参与签名：空格也是值。"
        NullTextLeftOut "null_text_left_out" Pieces(Part::Empty, |p, _| leave_out(p, |piece| &*piece.value == "null")) =>
            "Members whose value is the text null were left out of the sign string."
            "值为文本 null 的参数没有进入签名原串。"
            "Leave out members that are null, not those that hold this word; better, don't send the word."
            "不参与签名的是为 null 的参数，不是内容为 null 这个词的参数；最好不要发送这个词。"
        SignTypeLeftOut "sign_type_left_out" Pieces(Part::SignType, |p, _| leave_out(p, |piece| piece.name == "sign_type")) =>
            "sign_type was left out of the sign string."
            "sign_type 没有进入签名原串。"
            "Sign sign_type like any other member; only sign itself stays outside."
            "sign_type 与其他参数一样参与签名；只有 sign 本身不参与。"
        SignTypeSwapped "sign_type_swapped" Pieces(Part::SignType, |p, _| swap_sign_type(p)) =>
            "The string was signed with the other sign_type in it than the message has."
            "签名原串里的 sign_type 与报文里的不同。"
            "Set sign_type before the string is made, and don't change it afterwards."
            "请在拼签名原串之前设好 sign_type，之后不再改动。"
        SignTypeRespelt "sign_type_respelt" Change::reaching(Reach::Together, Part::SignType, SIGN_TYPES.len(), respell_sign_type) =>
            "The string was signed with another spelling of sign_type than the message has (SHA256withRSA, SHA256WITHRSA, rsa)."
            "签名原串里 sign_type 的写法与报文里的不同（SHA256withRSA、SHA256WITHRSA、rsa）。"
            "Sign sign_type exactly as it is sent."
            "sign_type 请按发送的写法签名。"
        SignTypeAdded "sign_type_added" Pieces(Part::SignType, add_sign_type) =>
            "The string was signed with a sign_type that the message doesn't have."
            "签名原串里有 sign_type，报文里却没有。"
            "Send every member that is signed: add sign_type to the message."
            "参与签名的参数都要发送：请在报文里加上 sign_type。"
        SignEmptyKept "sign_empty_kept" Pieces(Part::Sign, |p, _| set_sign(p, "")) =>
            "An empty sign stood in the sign string (sign=)."
            "签名原串里有空的 sign（sign=）。"
            "Leave sign out of the string altogether."
            "sign 完全不参与签名。"
        SignNullKept "sign_null_kept" Pieces(Part::Sign, |p, _| set_sign(p, "null")) =>
            "sign stood in the sign string as sign=null."
            "sign 以 sign=null 进入了签名原串。"
            "Leave sign out of the string altogether."
            "sign 完全不参与签名。"
        UnsignedLeftOut "unsigned_left_out" Pieces(Part::Unsigned, |p, _| leave_out(p, |piece| piece.unsigned)) =>
            "Members that some tables put outside the signature (such as bank_name, memo, card_no) were left out of the sign string."
            "某些接口规定不参与签名的参数（如 bank_name、memo、card_no）没有进入签名原串。"
            "Name the operation, whose table says which members these are, or give them as unsigned."
            "请指明接口（其参数表写明是哪些参数），或把它们列为不参与签名。"
        UnsignedIncluded "unsigned_included" Pieces(Part::Unsigned, |p, _| keep(p, |piece| piece.unsigned)) =>
            "Members that the table puts outside the signature stood in the sign string."
            "参数表规定不参与签名的参数进入了签名原串。"
            "Leave them out when you sign; when you verify, try both, for LianLian's pages differ on them."
            "签名时请去掉它们；验签时两种都试，因为连连的各页文档说法不一。"
        LastOfTwins "last_of_twins" Pieces(Part::Twins, |p, _| drop_twins(p, false)) =>
            "Of a member that is in the message twice only the last was signed."
            "报文里重复的参数只有最后一个参与了签名。"
            "Send no member twice."
            "任何参数都不要重复发送。"
        FirstOfTwins "first_of_twins" Pieces(Part::Twins, |p, _| drop_twins(p, true)) =>
            "Of a member that is in the message twice only the first was signed."
            "报文里重复的参数只有第一个参与了签名。"
            "Send no member twice."
            "任何参数都不要重复发送。"
        UnknownAdded "unknown_added" Change::reaching(Reach::Together, Part::LeftOut, 1, |p, _| p.kept &= !p.unknown) =>
            "Members that no table knows were not signed: a route or a session was added on the way."
            "各参数表都没有的参数未参与签名：途中被加上了路由或会话参数。"
            "Take out what a framework adds before you verify, and sign all that you send."
            "验签前请去掉框架加上的参数；发送的参数都要参与签名。"
        Added "added" Change::reaching(Reach::Alone, Part::LeftOut, 1, |p, _| p.kept = false) =>
            "A member of the message was not signed: it was added after the message was signed, or left out of the string."
            "报文里有参数未参与签名：签名之后才加上，或拼签名原串时漏掉了。"
            "Sign every member that is sent and not empty, and add none afterwards."
            "发送的非空参数都要参与签名，签名之后不要再加参数。"
        EmptySigned "empty_signed" Change::reaching(Reach::Absent, Part::Absent, 1, |p, _| p.kept = true) =>
            "A member that is not in the message was signed without a value (name=)."
            "报文里没有的参数以空值（name=）参与了签名。"
            "Leave out of the string what is not sent."
            "没有发送的参数不参与签名。"
        NothingSigned "nothing_signed" Change::reaching(Reach::Absent, Part::Absent, NOTHING.len(), sign_nothing) =>
            "A member that is not in the message was signed with a language's word for nothing (undefined, None, null)."
            "报文里没有的参数以某种语言表示空的词（undefined、None、null）参与了签名。"
            "Leave out of the string what is not sent."
            "没有发送的参数不参与签名。"
        NamesRestyled "names_restyled" Change::reaching(Reach::Together, Part::Names, STYLES.len(), restyle) =>
            "The names were signed in another style than they are sent in (camelCase)."
            "签名时的参数名与发送的写法不同（驼峰命名）。"
            "Sign LianLian's own names, as they are sent: make the string of the message's members, not of a program's fields."
            "请按发送的写法用连连的参数名签名：用报文的参数拼签名原串，不要用程序里的字段名。"
    }
}

/// The words for nothing that languages print.
const NOTHING: [&str; 8] = [
    "undefined",
    "None",
    "null",
    "nil",
    "NULL",
    "(null)",
    "<nil>",
    "NaN",
];

/// The word of a way.
pub(super) fn nothing(way: usize) -> &'static str {
    NOTHING.get(way).copied().unwrap_or_default()
}

fn name_nothing(piece: &mut Piece<'_>, way: usize) {
    if piece.value.is_empty() && piece.name != "sign" {
        piece.value = Value::Lent(nothing(way));
        piece.kept = true;
    }
}

fn sign_nothing(piece: &mut Piece<'_>, way: usize) {
    piece.value = Value::Lent(nothing(way));
    piece.kept = true;
}

/// Spellings of `sign_type`, LianLian's and others'.
const SIGN_TYPES: [&str; 9] = [
    "SHA256withRSA",
    "SHA256WITHRSA",
    "RSA",
    "rsa",
    "sha256withrsa",
    "MD5withRSA",
    "MD5",
    "RSA2",
    "SHA256",
];

fn respell_sign_type(piece: &mut Piece<'_>, way: usize) {
    if let Some(spelling) = SIGN_TYPES.get(way).filter(|_| piece.name == "sign_type") {
        piece.value = Value::Lent(spelling);
    }
}

/// Styles of names: camelCase, PascalCase, without underscores, and upper case.
const STYLES: [fn(&str) -> String; 4] = [
    |name| camel(name, false),
    |name| camel(name, true),
    |name| name.replace('_', ""),
    |name| name.to_uppercase(),
];

fn restyle(piece: &mut Piece<'_>, way: usize) {
    if let Some(style) = STYLES.get(way) {
        piece.name = style(&piece.name).into();
    }
}

fn camel(name: &str, mut upper: bool) -> String {
    let mut styled = String::with_capacity(name.len());
    for character in name.chars() {
        match (character, upper) {
            ('_', _) => upper = true,
            (character, true) => {
                styled.extend(character.to_uppercase());
                upper = false;
            }
            (character, false) => styled.push(character),
        }
    }
    styled
}

fn is_empty(piece: &Piece<'_>) -> bool {
    piece.kind == Kind::Text && piece.value.is_empty()
}

fn keep(pieces: &mut [Piece<'_>], which: impl Fn(&Piece<'_>) -> bool) {
    for piece in pieces.iter_mut().filter(|piece| piece.name != "sign") {
        piece.kept |= which(piece);
    }
}

fn leave_out(pieces: &mut [Piece<'_>], which: impl Fn(&Piece<'_>) -> bool) {
    for piece in pieces {
        piece.kept &= !which(piece);
    }
}

fn null_kept(pieces: &mut [Piece<'_>]) {
    for piece in pieces.iter_mut().filter(|piece| piece.kind == Kind::Null) {
        piece.value = Value::Lent("null");
        piece.kept = true;
    }
}

fn sign_types<'p, 'a>(pieces: &'p mut [Piece<'a>]) -> impl Iterator<Item = &'p mut Piece<'a>> {
    pieces.iter_mut().filter(|piece| piece.name == "sign_type")
}

fn swap_sign_type(pieces: &mut [Piece<'_>]) {
    for piece in sign_types(pieces) {
        let other = match piece.value.parse() {
            Ok(SignType::Md5WithRsa) => SignType::Sha256WithRsa,
            _ => SignType::Md5WithRsa,
        };
        piece.value = Value::Lent(other.as_str());
    }
}

fn add_sign_type(pieces: &mut Vec<Piece<'_>>, hash: Hash) {
    let sign_type = match hash {
        Hash::Sha256 => SignType::Sha256WithRsa,
        _ => SignType::Md5WithRsa,
    };
    if sign_types(pieces).all(|piece| !piece.kept) {
        pieces.push(Piece {
            value: Value::Lent(sign_type.as_str()),
            kept: true,
            ..Piece::absent("sign_type", pieces.len())
        });
    }
}

fn set_sign(pieces: &mut [Piece<'_>], value: &'static str) {
    for piece in pieces.iter_mut().filter(|piece| piece.name == "sign") {
        piece.value = Value::Lent(value);
        piece.kept = true;
    }
}

fn drop_twins<'a>(pieces: &mut [Piece<'a>], first: bool) {
    let mut seen = HashSet::new();
    let drop_seen = |piece: &mut Piece<'a>| piece.kept &= seen.insert(piece.name.clone());
    match first {
        true => pieces.iter_mut().for_each(drop_seen),
        false => pieces.iter_mut().rev().for_each(drop_seen),
    }
}
