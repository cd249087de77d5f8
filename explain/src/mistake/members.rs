//! Members that stand in the string and shouldn't, or the other way round.

use std::collections::HashSet;

use zeroize::Zeroizing;

use crate::catalogue::mistakes;
use crate::change::Change::Pieces;
use crate::change::{Change, Part, Reach};
use crate::crypto::Hash;
use crate::piece::{Kind, Piece};
use lianlian_core::sign::SignType;

mistakes! {
    /// A mistake in which members come into the string.
    MembersMistake {
        EmptyKept "empty_kept" Pieces(Part::Empty, |p, _| keep(p, is_empty)) =>
            "Members with an empty value stood in the sign string."
            "Leave out every member whose value is empty."
        NullKept "null_kept" Pieces(Part::Empty, |p, _| null_kept(p)) =>
            "Members that are null stood in the sign string as name=null."
            "Leave out every member whose value is null."
        NullAndEmptyKept "null_and_empty_kept" Pieces(Part::Empty, |p, _| keep(p, |piece| piece.value.is_empty())) =>
            "Members that are null or empty stood in the sign string as name=."
            "Leave out every member whose value is null or empty."
        NothingNamed "nothing_named" Change::reaching(Reach::Together, Part::Empty, NOTHING.len(), name_nothing) =>
            "Members that are null or empty were signed with a language's word for nothing (undefined, None, nil)."
            "Leave out every member whose value is null or empty."
        ZeroLeftOut "zero_left_out" Pieces(Part::Empty, |p, _| leave_out(p, |piece| *piece.value == "0")) =>
            "Members with the value 0 were left out of the sign string, as if they were empty."
            "Compare with the empty string, not by truth (PHP's empty() takes 0 for empty)."
        BlankLeftOut "blank_left_out" Pieces(Part::Empty, |p, _| leave_out(p, |piece| piece.value.trim().is_empty())) =>
            "Members that hold nothing but spaces were left out of the sign string."
            "Leave out empty values alone: a space is a value."
        NullTextLeftOut "null_text_left_out" Pieces(Part::Empty, |p, _| leave_out(p, |piece| *piece.value == "null")) =>
            "Members whose value is the text null were left out of the sign string."
            "Leave out members that are null, not those that hold this word; better, don't send the word."
        SignTypeLeftOut "sign_type_left_out" Pieces(Part::SignType, |p, _| leave_out(p, |piece| piece.name == "sign_type")) =>
            "sign_type was left out of the sign string."
            "Sign sign_type like any other member; only sign itself stays outside."
        SignTypeSwapped "sign_type_swapped" Pieces(Part::SignType, |p, _| swap_sign_type(p)) =>
            "The string was signed with the other sign_type in it than the message has."
            "Set sign_type before the string is made, and don't change it afterwards."
        SignTypeRespelt "sign_type_respelt" Change::reaching(Reach::Together, Part::SignType, SIGN_TYPES.len(), respell_sign_type) =>
            "The string was signed with another spelling of sign_type than the message has (SHA256withRSA, SHA256WITHRSA, rsa)."
            "Sign sign_type exactly as it is sent."
        SignTypeAdded "sign_type_added" Pieces(Part::SignType, add_sign_type) =>
            "The string was signed with a sign_type that the message doesn't have."
            "Send every member that is signed: add sign_type to the message."
        SignEmptyKept "sign_empty_kept" Pieces(Part::Sign, |p, _| set_sign(p, "")) =>
            "An empty sign stood in the sign string (sign=)."
            "Leave sign out of the string altogether."
        SignNullKept "sign_null_kept" Pieces(Part::Sign, |p, _| set_sign(p, "null")) =>
            "sign stood in the sign string as sign=null."
            "Leave sign out of the string altogether."
        UnsignedLeftOut "unsigned_left_out" Pieces(Part::Unsigned, |p, _| leave_out(p, |piece| piece.unsigned)) =>
            "Members that some tables put outside the signature (such as bank_name, memo, card_no) were left out of the sign string."
            "Name the operation, whose table says which members these are, or give them as unsigned."
        UnsignedIncluded "unsigned_included" Pieces(Part::Unsigned, |p, _| keep(p, |piece| piece.unsigned)) =>
            "Members that the table puts outside the signature stood in the sign string."
            "Leave them out when you sign; when you verify, try both, for LianLian's pages differ on them."
        LastOfTwins "last_of_twins" Pieces(Part::Twins, |p, _| drop_twins(p, false)) =>
            "Of a member that is in the message twice only the last was signed."
            "Send no member twice."
        FirstOfTwins "first_of_twins" Pieces(Part::Twins, |p, _| drop_twins(p, true)) =>
            "Of a member that is in the message twice only the first was signed."
            "Send no member twice."
        UnknownAdded "unknown_added" Change::reaching(Reach::Together, Part::LeftOut, 1, |p, _| p.kept &= !p.unknown) =>
            "Members that no table knows were not signed: a route or a session was added on the way."
            "Take out what a framework adds before you verify, and sign all that you send."
        Added "added" Change::reaching(Reach::Alone, Part::LeftOut, 1, |p, _| p.kept = false) =>
            "A member of the message was not signed: it was added after the message was signed, or left out of the string."
            "Sign every member that is sent and not empty, and add none afterwards."
        EmptySigned "empty_signed" Change::reaching(Reach::Absent, Part::Absent, 1, |p, _| p.kept = true) =>
            "A member that is not in the message was signed without a value (name=)."
            "Leave out of the string what is not sent."
        NothingSigned "nothing_signed" Change::reaching(Reach::Absent, Part::Absent, NOTHING.len(), sign_nothing) =>
            "A member that is not in the message was signed with a language's word for nothing (undefined, None, null)."
            "Leave out of the string what is not sent."
        NamesRestyled "names_restyled" Change::reaching(Reach::Together, Part::Names, STYLES.len(), restyle) =>
            "The names were signed in another style than they are sent in (camelCase)."
            "Sign LianLian's own names, as they are sent: make the string of the message's members, not of a program's fields."
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
        piece.value = text(nothing(way));
        piece.kept = true;
    }
}

fn sign_nothing(piece: &mut Piece<'_>, way: usize) {
    piece.value = text(nothing(way));
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
        piece.value = text(spelling);
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
        piece.name = style(&piece.name);
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
        piece.value = text("null");
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
        piece.value = text(other.as_str());
    }
}

fn add_sign_type(pieces: &mut Vec<Piece<'_>>, hash: Hash) {
    let sign_type = match hash {
        Hash::Sha256 => SignType::Sha256WithRsa,
        _ => SignType::Md5WithRsa,
    };
    if sign_types(pieces).all(|piece| !piece.kept) {
        pieces.push(Piece {
            value: text(sign_type.as_str()),
            kept: true,
            ..Piece::absent("sign_type", pieces.len())
        });
    }
}

fn set_sign(pieces: &mut [Piece<'_>], value: &str) {
    for piece in pieces.iter_mut().filter(|piece| piece.name == "sign") {
        piece.value = text(value);
        piece.kept = true;
    }
}

fn drop_twins(pieces: &mut [Piece<'_>], first: bool) {
    let mut seen = HashSet::new();
    let drop_seen = |piece: &mut Piece<'_>| piece.kept &= seen.insert(piece.name.clone());
    match first {
        true => pieces.iter_mut().for_each(drop_seen),
        false => pieces.iter_mut().rev().for_each(drop_seen),
    }
}

fn text(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}
