//! `risk_item`: what LianLian's risk control is told, as JSON text inside a JSON string.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use zeroize::Zeroizing;

use crate::check::{CheckOptions, check};
use crate::field::{AnswerValue, Secrecy, Value};
use crate::format::Format;
use crate::generation::Generation;
use crate::message::{
    JsonBody, Message, MessageError, Protocol, RawMessage, Slots, Visit, Walk, json_string,
};
use crate::row::Row;
use crate::violation::{Findings, Violations};
use crate::words::{Sentence, Words};

/// A JSON object, held as the text that is signed and sent.
///
/// The text is never re-serialised on its way: one changed space would break the signature. It
/// names people and telephones, so nothing of it is shown.
#[derive(Clone)]
pub struct RiskItem(Zeroizing<String>);

/// The reason why values make no risk item.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RiskItemError {
    /// The value is not a JSON object.
    #[error("risk_item must be a JSON object, such as {{\"frms_ware_category\":\"1009\"}}")]
    NotAnObject,
    /// Members break rules of their group; all of them are named.
    #[error(transparent)]
    Check(#[from] Violations),
    /// Two groups, or a group and a member, say different things under one name.
    #[error("risk_item has {member} twice, with different values: give it once")]
    Twice {
        /// The member's name.
        member: String,
    },
}

impl RiskItem {
    /// Takes JSON text as it is; the checks judge it before anything is signed.
    pub fn from_text(json: impl Into<String>) -> Self {
        Self(Zeroizing::new(json.into()))
    }

    /// Writes a value (a map, or a struct with serde's `Serialize`) as compact JSON.
    ///
    /// # Errors
    /// [`RiskItemError::NotAnObject`] where the value is not a JSON object.
    pub fn from_value(value: &impl serde::Serialize) -> Result<Self, RiskItemError> {
        let json = serde_json::to_string(value).map_err(|_| RiskItemError::NotAnObject)?;
        (json.starts_with('{'))
            .then(|| Self::from_text(json))
            .ok_or(RiskItemError::NotAnObject)
    }

    /// Puts groups of members together (the documented ones are in `lianlian::api::risk`), and members
    /// that a merchant's category needs and no page lists.
    ///
    /// ```
    /// # extern crate lianlian_core as lianlian;
    /// use lianlian::{field::RiskItem, lianlian_api};
    ///
    /// /// The goods that are bought.
    /// #[lianlian_api(item)]
    /// pub struct Goods {
    ///     /// Category of the goods.
    ///     #[item(len = 4)]
    ///     frms_ware_category: String,
    /// }
    ///
    /// let goods = Goods::builder().frms_ware_category("1009").build();
    /// let risk_item = RiskItem::compose().group(&goods).member("request_ip", "192.168.20.110").finish()?;
    /// assert!(risk_item.expose().starts_with(r#"{"frms_ware_category":"1009","#));
    /// # Ok::<(), lianlian::field::RiskItemError>(())
    /// ```
    pub fn compose() -> RiskItemComposer {
        RiskItemComposer::default()
    }

    /// The JSON text. It holds personal data: show it to nobody and write it nowhere.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// A risk item in the making: see [`RiskItem::compose`].
#[derive(Default)]
pub struct RiskItemComposer {
    /// The members' JSON by their names.
    members: BTreeMap<String, Zeroizing<String>>,
    found: Findings,
    twice: Option<String>,
}

impl RiskItemComposer {
    /// Adds the members of a group.
    pub fn group(mut self, group: &dyn Message) -> Self {
        self.check(group, "");
        group.walk(&mut Walk::new(Protocol::default(), &mut self));
        self
    }

    /// Adds groups as a list under one name, as orders of several tickets have them.
    pub fn list<'a, T: Message + 'a>(
        mut self,
        name: &str,
        groups: impl IntoIterator<Item = &'a T>,
    ) -> Self {
        let groups: Vec<_> = groups
            .into_iter()
            .map(|group| group as &dyn Message)
            .collect();
        for (position, group) in groups.iter().enumerate() {
            self.check(*group, &format!("{name}[{position}]."));
        }
        self.put(name, JsonBody::text_of_items(groups));
        self
    }

    /// Adds a member that no group has.
    pub fn member(mut self, name: &str, text: &str) -> Self {
        self.put(name, json_string(text));
        self
    }

    /// The risk item, its members sorted by name.
    ///
    /// # Errors
    /// [`RiskItemError::Check`] with all violations, [`RiskItemError::Twice`] for a contradiction.
    pub fn finish(self) -> Result<RiskItem, RiskItemError> {
        Violations::none_or(self.found, None)?;
        if let Some(member) = self.twice {
            return Err(RiskItemError::Twice { member });
        }
        let mut json = Zeroizing::new(String::from("{"));
        for (name, value) in &self.members {
            if json.len() > 1 {
                json.push(',');
            }
            json.push_str(&json_string(name));
            json.push(':');
            json.push_str(value);
        }
        json.push('}');
        Ok(RiskItem(json))
    }

    fn check(&mut self, group: &dyn Message, path: &str) {
        let slots = Slots::of_message(group, Protocol::default());
        let found = check(&slots, &CheckOptions::default(), Generation::Classic);
        self.found.add_under(path, found);
    }

    fn put(&mut self, name: &str, json: Zeroizing<String>) {
        let before = self.members.get(name);
        if before.is_some_and(|before| *before != json) {
            self.twice.get_or_insert_with(|| name.to_owned());
        }
        self.members.insert(name.to_owned(), json);
    }
}

impl<'a> Visit<'a> for RiskItemComposer {
    fn text(&mut self, row: &'static Row, text: Cow<'a, str>) {
        self.put(row.name, json_string(&text));
    }

    fn list(&mut self, row: &'static Row, items: Vec<&'a dyn Message>) {
        self.put(row.name, JsonBody::text_of_items(items));
    }

    fn object(&mut self, row: &'static Row, object: &'a dyn Message) {
        self.put(row.name, JsonBody::text_of(object, Protocol::default()));
    }
}

/// Names only: the values are personal data.
impl fmt::Debug for RiskItemComposer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.members.keys()).finish()
    }
}

impl fmt::Debug for RiskItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RiskItem({})", Self::SECRECY.mask(&self.0))
    }
}

/// A JSON object, as text.
pub const JSON_OBJECT: Format = Format {
    fault: Some(fault),
    ..Format::new(
        "json_object",
        "must be the text of a JSON object, without a member twice",
        |text| RawMessage::parse(text.as_bytes()).is_ok(),
    )
    .in_chinese("须为 JSON 对象的文本，且成员不重复")
};

/// The fault that keeps a text from being a JSON object, with its place.
fn fault(text: &str) -> Option<Sentence> {
    const QUOTES: Words = Words::new(
        "it has typographic quotes where \" belongs (character {0})",
        "本应是 \" 的地方用了弯引号（第 {0} 个字符）",
    );
    const MORE_QUOTES: Words = Words::new(
        "it has typographic quotes where \" belongs (character {0} and more)",
        "本应是 \" 的地方用了弯引号（第 {0} 个字符等）",
    );
    const UNREADABLE: Words = Words::new(
        "it can't be read at character {0}",
        "从第 {0} 个字符起无法读取",
    );
    let is_typographic =
        |c: char| matches!(c, '\u{2018}'..='\u{201f}' | '\u{300c}'..='\u{300f}' | '\u{ff02}');
    let quotes = text.chars().zip(1_usize..);
    let quotes: Vec<_> = quotes
        .filter(|(c, _)| is_typographic(*c))
        .map(|(_, at)| at.to_string())
        .collect();
    match RawMessage::parse(text.as_bytes()) {
        Err(MessageError::NotJson { .. } | MessageError::Truncated { .. })
            if !quotes.is_empty() =>
        {
            let words = if quotes.len() > 3 {
                MORE_QUOTES
            } else {
                QUOTES
            };
            let places: Vec<_> = quotes.into_iter().take(3).collect();
            Some(words.with([places.join(", ").into()]))
        }
        Err(MessageError::NotJson { line: 1, column }) => Some(UNREADABLE.with([column.into()])),
        _ => None,
    }
}

impl Value for RiskItem {
    const SECRECY: Secrecy = Secrecy::Hidden;
    const FORMATS: &'static [Format] = &[JSON_OBJECT];

    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }

    fn from_wire(text: &str) -> Option<Self> {
        Some(Self::from_text(text))
    }
}

impl AnswerValue for RiskItem {}
