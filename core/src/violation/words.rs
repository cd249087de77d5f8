//! The words of the violations; the field's name comes before them.

use crate::row::Condition;
use crate::words::{Sentence, Value, Words};

pub(crate) const REQUIRED: Words = Words::new("is required", "必填");
pub(crate) const UNKNOWN_MEMBER: Words =
    Words::new("is not a parameter of this operation", "不是该接口的参数");
pub(crate) const NO_TEXT: Words = Words::new("must be a JSON string", "须为 JSON 字符串");
pub(crate) const NO_LIST: Words = Words::new(
    "must be a JSON list of objects",
    "须为由对象组成的 JSON 数组",
);
pub(crate) const NO_OBJECT: Words = Words::new("must be a JSON object", "须为 JSON 对象");
pub(crate) const UNPRINTABLE: Words = Words::new(
    "must have no line break or control character: browsers change them",
    "不得含换行或控制字符：浏览器会改动它们",
);
pub(crate) const TOO_FAR: Words = Words::new(
    "must be at most 30 minutes off LianLian's clock, in UTC+8",
    "与连连的时钟（UTC+8）相差不得超过 30 分钟",
);
pub(crate) const TO_COME: Words =
    Words::new("must name no day that is to come", "不得是尚未到来的日期");
pub(crate) const CONTROL_CHARACTERS: Words =
    Words::new("must have no control characters", "不得含控制字符");
#[cfg(feature = "platform")]
pub(crate) const OTHER_MERCHANT_INSIDE: Words = Words::new(
    "must be the same outside and inside pay_load",
    "在 pay_load 内外须一致",
);

/// A parameter that another one makes necessary.
pub(crate) fn required_when(condition: Condition) -> Sentence {
    const GIVEN: Words = Words::new("is required when {0} is given", "在传了 {0} 时必填");
    const IS: Words = Words::new("is required when {0} is {1}", "在 {0} 为 {1} 时必填");
    about(condition, GIVEN, IS)
}

/// A parameter that only another one makes unnecessary.
pub(crate) fn required_unless(condition: Condition) -> Sentence {
    const GIVEN: Words = Words::new("is required unless {0} is given", "在未传 {0} 时必填");
    const IS: Words = Words::new("is required unless {0} is {1}", "除非 {0} 为 {1}，否则必填");
    about(condition, GIVEN, IS)
}

/// A parameter that another one rules out.
pub(crate) fn forbidden_when(condition: Condition) -> Sentence {
    const GIVEN: Words = Words::new(
        "must not be given together with {0}: leave it out",
        "不得与 {0} 同时传：请去掉",
    );
    const IS: Words = Words::new(
        "must not be given when {0} is {1}: leave it out",
        "在 {0} 为 {1} 时不得传：请去掉",
    );
    about(condition, GIVEN, IS)
}

fn about(condition: Condition, given: Words, is: Words) -> Sentence {
    let field = condition.shown();
    match (condition.values, condition.at_least) {
        ([], None) => given.with([field.into()]),
        (values, bound) => {
            let values = values.iter().map(|value| (*value).to_owned());
            let bound = bound.map(|bound| format!(">= {bound}"));
            is.with([field.into(), Value::AnyOf(values.chain(bound).collect())])
        }
    }
}

/// A group of parameters of which none is there.
pub(crate) fn either_of(names: &[&str]) -> Sentence {
    Words::new("is missing: one of {0} is required", "缺失：{0} 中须有一项")
        .with([names.join(", ").into()])
}

/// A parameter with only one value.
pub(crate) fn fixed(value: &str) -> Sentence {
    Words::new("must be {0}", "须为 {0}").with([value.into()])
}

/// A parameter with listed values.
pub(crate) fn code(codes: &[&str]) -> Sentence {
    Words::new("must be one of {0}", "须为 {0} 之一").with([codes.join(", ").into()])
}

/// Two parameters of which one alone may be there.
pub(crate) fn excludes(other: &str) -> Sentence {
    Words::new(
        "must not be given together with {0}: leave one out",
        "不得与 {0} 同时传：请去掉其中一项",
    )
    .with([other.into()])
}

/// Two parameters with the same value.
pub(crate) fn equals(other: &str) -> Sentence {
    Words::new("must be the same as {0}", "须与 {0} 相同").with([other.into()])
}

/// A value that reads like a parameter.
pub(crate) fn ambiguous(name: &str) -> Sentence {
    Words::new(
        "must not hold `&{0}=`: it would be signed like a parameter",
        "不得含 `&{0}=`：它会像参数一样进入签名原串",
    )
    .with([name.into()])
}

/// A value that reads like a parameter, in a form that the user holds.
pub(crate) fn ambiguous_in_form(name: &str) -> Sentence {
    Words::new(
        "must not hold `&{0}=`: it would be signed like a parameter, and the user could make it one. A link takes one parameter, or a path",
        "不得含 `&{0}=`：它会像参数一样进入签名原串，用户也能把它变成参数。链接里请只带一个参数，或改用路径",
    )
    .with([name.into()])
}

/// A value that is too long.
pub(crate) fn max_len(most: usize, length: usize) -> Sentence {
    Words::new(
        "must have at most {0} characters, it has {1}",
        "最多 {0} 个字符，现有 {1} 个",
    )
    .with([most.into(), length.into()])
}

/// A value of another length.
pub(crate) fn len(lengths: &[usize], length: usize) -> Sentence {
    let lengths = lengths.iter().map(usize::to_string).collect();
    Words::new(
        "must have {0} characters, it has {1}",
        "须为 {0} 个字符，现有 {1} 个",
    )
    .with([Value::AnyOf(lengths), length.into()])
}

/// A list that is too long.
pub(crate) fn too_many(most: usize) -> Sentence {
    Words::new("must have at most {0} items", "最多 {0} 项").with([most.into()])
}

/// The same words, of a rule that a page or sample of LianLian's breaks as well.
pub(crate) fn by_erratum(words: Sentence, erratum: &str) -> Sentence {
    Words::new(
        "{0} (LianLian's own page or sample has it otherwise: erratum {1} in spec/errata.toml)",
        "{0}（连连自己的文档或示例与此不同：见 spec/errata.toml 的 {1}）",
    )
    .with([words.into(), erratum.into()])
}
