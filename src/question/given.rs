//! What was given for parameters, each value read as its declaration wants it: a text where the
//! address or a command line gives it, a JSON value where a body does.

use std::fmt::{self, Display};

use serde::de::value::{MapAccessDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::declared::ParameterSet;
use super::error::{QuestionError, QuestionFault};

/// The parameters given, each with its value.
#[derive(Debug, Default)]
pub struct Given<'g> {
    values: Vec<(&'g str, RawValue<'g>)>,
}

/// A value before anybody has looked at it.
#[derive(Debug, Clone)]
pub enum RawValue<'g> {
    /// Texts: one, or several where the parameter was repeated.
    Texts(Vec<&'g str>),
    /// A value of a JSON object.
    Json(&'g serde_json::Value),
}

impl<'g> Given<'g> {
    /// Parameters that are each named once.
    #[must_use]
    pub const fn new(values: Vec<(&'g str, RawValue<'g>)>) -> Self {
        Self { values }
    }

    /// Parameters as pairs of names and texts; the same name may come again.
    #[must_use]
    pub fn of_pairs(pairs: &'g [(String, String)]) -> Self {
        let mut values: Vec<(&str, Vec<&str>)> = Vec::new();
        for (name, value) in pairs {
            match values.iter_mut().find(|(other, _)| other == name) {
                Some((_, texts)) => texts.push(value),
                None => values.push((name, vec![value])),
            }
        }
        let values = values.into_iter();
        Self { values: values.map(|(name, texts)| (name, RawValue::Texts(texts))).collect() }
    }

    /// Makes sure that every parameter given is one that is taken.
    ///
    /// # Errors
    /// [`QuestionError`], which names the first that is not, and what is taken.
    pub fn require_known(&self, allowed: &[&str]) -> Result<(), QuestionError> {
        let unknown = self.values.iter().find(|(name, _)| !allowed.contains(name));
        unknown.map_or(Ok(()), |(name, _)| Err(QuestionError::unknown(name, allowed)))
    }

    /// Makes sure that no parameter is named twice. Costs a look at all of them for each that is
    /// taken, so that whatever is not has to be refused before.
    ///
    /// # Errors
    /// [`QuestionError`], which names the first that is.
    pub fn require_once(&self) -> Result<(), QuestionError> {
        let names = || self.values.iter().map(|(name, _)| *name);
        let repeated = names()
            .enumerate()
            .find(|(position, name)| names().skip(position + 1).any(|other| other == *name));
        repeated.map_or(Ok(()), |(_, name)| Err(QuestionError::repeated(name)))
    }

    /// Reads the parameters of a set.
    ///
    /// # Errors
    /// [`QuestionError`], which names the parameter at fault.
    pub fn read<P: ParameterSet>(&self) -> Result<P, QuestionError> {
        let expected_of = |name: &str| {
            let declared = P::fields().iter().find(|declared| declared.name() == name)?;
            Some(declared.expected.as_deref())
        };
        let of_set = self.values.iter().filter_map(|(name, value)| {
            Some(GivenValue { param: name, value, expected: expected_of(name)? })
        });
        read_struct(of_set.collect())
    }

    /// Reads a struct that is no parameter set, such as a report.
    ///
    /// # Errors
    /// [`QuestionError`], which names the field at fault.
    pub fn read_fields<T: DeserializeOwned>(&self) -> Result<T, QuestionError> {
        let fields = self.values.iter();
        let values = fields.map(|(name, value)| GivenValue { param: name, value, expected: None });
        read_struct(values.collect())
    }
}

fn read_struct<T: DeserializeOwned>(values: Vec<GivenValue<'_>>) -> Result<T, QuestionError> {
    let fields = GivenFields { values: values.into_iter(), next: None };
    T::deserialize(MapAccessDeserializer::new(fields)).map_err(|ReadError(error)| *error)
}

/// The values on their way into a struct; whatever is wrong with one is told with its name.
struct GivenFields<'g> {
    values: std::vec::IntoIter<GivenValue<'g>>,
    next: Option<GivenValue<'g>>,
}

impl<'de> MapAccess<'de> for GivenFields<'de> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ReadError> {
        self.next = self.values.next();
        let Some(value) = &self.next else { return Ok(None) };
        seed.deserialize(value.param.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        let value = self.next.take().expect("a key comes before its value");
        let param = value.param;
        seed.deserialize(value).map_err(|ReadError(mut error)| {
            if error.param.is_none() {
                error = Box::new(QuestionError::invalid(param, &error.detail));
            }
            ReadError(error)
        })
    }
}

/// A value with what is needed to say what is wrong with it.
struct GivenValue<'g> {
    param: &'g str,
    value: &'g RawValue<'g>,
    /// What it should look like, where it is a number or a truth value.
    expected: Option<&'g str>,
}

impl GivenValue<'_> {
    /// The one text.
    fn single<'t>(&self, texts: &[&'t str]) -> Result<&'t str, ReadError> {
        match texts {
            [""] => Err(ReadError::invalid(self.param, EMPTY)),
            [one] => Ok(one),
            [] | [_, ..] => Err(ReadError::from(QuestionError::repeated(self.param))),
        }
    }

    /// The items of a list: separated by commas, repeated, or both.
    fn items<'t>(&self, texts: &[&'t str]) -> Result<Vec<&'t str>, ReadError> {
        let items: Vec<&str> =
            texts.iter().flat_map(|text| text.split(',')).map(str::trim).collect();
        if items.iter().any(|item| item.is_empty()) {
            return Err(ReadError::invalid(self.param, "has an empty item"));
        }
        Ok(items)
    }

    fn parsed<T: std::str::FromStr>(&self, texts: &[&str]) -> Result<T, ReadError> {
        let text = self.single(texts)?;
        let expected = self.expected.unwrap_or("a value of this parameter");
        text.parse()
            .map_err(|_| ReadError::invalid(self.param, format!("{text:?} is not {expected}")))
    }
}

const EMPTY: &str = "is empty; leave the parameter out instead";

macro_rules! parse_texts {
    ($($method:ident $visit:ident $type:ty),+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            match self.value {
                RawValue::Texts(texts) => visitor.$visit(self.parsed::<$type>(texts)?),
                RawValue::Json(value) => {
                    de::Deserializer::$method(*value, visitor)
                        .map_err(|error| ReadError::invalid(self.param, error))
                }
            }
        })+
    };
}

impl<'de> de::Deserializer<'de> for GivenValue<'de> {
    type Error = ReadError;

    /// Whatever may be one or several.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.value {
            RawValue::Texts(texts) => {
                let items = self.items(texts)?;
                visitor.visit_seq(SeqDeserializer::<_, ReadError>::new(items.into_iter()))
            }
            RawValue::Json(value) => de::Deserializer::deserialize_any(*value, visitor)
                .map_err(|error| ReadError::invalid(self.param, error)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.value {
            RawValue::Json(serde_json::Value::Null) => visitor.visit_none(),
            RawValue::Json(_) | RawValue::Texts(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.value {
            RawValue::Texts(texts) => visitor.visit_str(self.single(texts)?),
            RawValue::Json(value) => de::Deserializer::deserialize_str(*value, visitor)
                .map_err(|error| ReadError::invalid(self.param, error)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_str(visitor)
    }

    parse_texts! {
        deserialize_bool visit_bool bool,
        deserialize_f64 visit_f64 f64,
        deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u128 f32 char bytes byte_buf unit unit_struct newtype_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A [`QuestionError`] on its way through serde.
#[derive(Debug)]
struct ReadError(Box<QuestionError>);

impl ReadError {
    fn invalid(param: &str, why: impl Display) -> Self {
        Self::from(QuestionError::invalid(param, why))
    }
}

impl From<QuestionError> for ReadError {
    fn from(error: QuestionError) -> Self {
        Self(Box::new(error))
    }
}

impl Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    fn custom<T: Display>(message: T) -> Self {
        Self::from(QuestionError::new(QuestionFault::InvalidParameter, message.to_string()))
    }

    fn missing_field(field: &'static str) -> Self {
        let error =
            QuestionError::new(QuestionFault::MissingParameter, format!("{field} is needed"));
        Self::from(error.about(field))
    }
}
