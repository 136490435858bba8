//! A question on the command line: every parameter is an option, made of its declaration.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::declared::Declared;
use super::given::{Given, RawValue};
use super::parameters::Asks;

/// The options of a question, and the question that they ask. Parameters that are about bytes on
/// the wire have no option; see [`Asks::NOT_ON_COMMAND_LINE`].
#[derive(Debug, Clone)]
pub struct AskedOptions<Q>(pub Q);

impl<Q: Asks> Args for AskedOptions<Q> {
    fn augment_args(command: Command) -> Command {
        options::<Q>().fold(command, |command, declared| command.arg(option(declared)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

fn options<Q: Asks>() -> impl Iterator<Item = &'static Declared> {
    Q::declared().into_iter().filter(|declared| !Q::NOT_ON_COMMAND_LINE.contains(&declared.name()))
}

fn option(declared: &'static Declared) -> Arg {
    let action = match (declared.is_flag, declared.is_list) {
        (true, _) => ArgAction::SetTrue,
        (false, true) => ArgAction::Append,
        (false, false) => ArgAction::Set,
    };
    let argument = Arg::new(declared.name())
        .long(declared.name().replace('_', "-"))
        .help(help(declared))
        .action(action);
    if declared.is_flag {
        argument
    } else {
        argument
            .value_name(declared.name().to_ascii_uppercase())
            .allow_negative_numbers(declared.expected.is_some())
    }
}

/// What is said of a parameter, on one line however the source breaks it.
fn help(declared: &Declared) -> String {
    declared.parameter.description.as_deref().unwrap_or_default().replace('\n', " ")
}

impl<Q: Asks> FromArgMatches for AskedOptions<Q> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given: Vec<(&str, Vec<&str>)> = options::<Q>()
            .map(|declared| (declared.name(), texts(matches, declared)))
            .filter(|(_, texts)| !texts.is_empty())
            .collect();
        let values = given.into_iter().map(|(name, texts)| (name, RawValue::Texts(texts)));
        let asked = Q::take(&Given::new(values.collect()));
        asked.map(Self).map_err(|error| {
            let message = format!("{}\n", error.of_option());
            clap::Error::raw(clap::error::ErrorKind::ValueValidation, message)
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// What was given for an option.
fn texts<'m>(matches: &'m ArgMatches, declared: &Declared) -> Vec<&'m str> {
    if declared.is_flag {
        return if matches.get_flag(declared.name()) { vec!["true"] } else { Vec::new() };
    }
    let values = matches.get_many::<String>(declared.name());
    values.map(|values| values.map(String::as_str).collect()).unwrap_or_default()
}
