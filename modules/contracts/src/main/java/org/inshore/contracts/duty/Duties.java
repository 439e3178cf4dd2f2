package org.inshore.contracts.duty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.contracts.answer.Label;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.yaml.YamlFaults;
import org.inshore.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * Duties read from packs, with their vocabulary.
 *
 * @param duties in the order of the files
 * @param sets terms by the name of their set
 * @param hedges what takes the force from a sentence
 * @param others what shows that a sentence binds the customer
 * @param both what shows that it binds the outsourcer too
 * @param exceptions what takes something out of what a sentence says
 * @param excused exceptions that law, consent or the contract itself makes
 * @param reversed what shows that the outsourcer is owed what a sentence says
 */
public record Duties(
    List<Duty> duties,
    Map<String, List<Term>> sets,
    List<Term> hedges,
    List<Term> others,
    List<Term> both,
    List<Term> exceptions,
    List<Term> excused,
    List<Term> reversed) {

  /** The set of the hedges. */
  public static final String HEDGE = "hedge";

  private static final Messages MESSAGES = Messages.of(Duties.class);

  /** Copies lists and map. */
  public Duties {
    duties = List.copyOf(duties);
    sets = Map.copyOf(sets);
    hedges = List.copyOf(hedges);
    others = List.copyOf(others);
    both = List.copyOf(both);
    exceptions = List.copyOf(exceptions);
    excused = List.copyOf(excused);
    reversed = List.copyOf(reversed);
  }

  /**
   * Reads packs.
   *
   * @throws ContractException if a file is wrong; the wording names file and line
   */
  public static Duties load(List<PackFile> files) throws ContractException {
    List<YamlValue<ContractException>> duties = new ArrayList<>();
    Map<String, YamlValue<ContractException>> sets = new HashMap<>();
    List<YamlValue<ContractException>> hedges = new ArrayList<>();
    List<YamlValue<ContractException>> others = new ArrayList<>();
    List<YamlValue<ContractException>> both = new ArrayList<>();
    List<YamlValue<ContractException>> exceptions = new ArrayList<>();
    List<YamlValue<ContractException>> excused = new ArrayList<>();
    List<YamlValue<ContractException>> reversed = new ArrayList<>();
    for (PackFile file : files) {
      YamlValue<ContractException> root =
          YamlValue.read(file.name(), file.text(), "contracts", FAULTS);
      if (root.optional("sets") == null) {
        duties.add(root);
      } else {
        root.only("sets", "hedges", "others", "both", "exceptions", "excused", "reversed");
        sets.putAll(root.required("sets").entries());
        hedges.addAll(items(root.optional("hedges")));
        others.addAll(items(root.optional("others")));
        both.addAll(items(root.optional("both")));
        exceptions.addAll(items(root.optional("exceptions")));
        excused.addAll(items(root.optional("excused")));
        reversed.addAll(items(root.optional("reversed")));
      }
    }
    TermReader terms = new TermReader(sets.keySet());
    Map<String, List<Term>> vocabulary = new HashMap<>();
    for (Map.Entry<String, YamlValue<ContractException>> set : sets.entrySet()) {
      vocabulary.put(set.getKey(), terms.read(set.getValue().items()));
    }
    List<Duty> read = new ArrayList<>();
    for (YamlValue<ContractException> duty : duties) {
      Duty each = duty(duty, terms);
      if (read.stream().anyMatch(other -> other.id().equals(each.id()))) {
        throw duty.required("id").error("twice", each.id());
      }
      read.add(each);
    }
    return new Duties(
        read,
        vocabulary,
        terms.read(hedges),
        terms.read(others),
        terms.read(both),
        terms.read(exceptions),
        terms.read(excused),
        terms.read(reversed));
  }

  /** The labels of all duties. */
  public List<Label> labels() {
    return duties.stream().flatMap(each -> each.labels().stream()).toList();
  }

  private static Duty duty(YamlValue<ContractException> file, TermReader terms)
      throws ContractException {
    file.only(
        "id",
        "name",
        "asks",
        "need",
        "titles",
        "basis",
        "about",
        "forbids",
        "found",
        "weak",
        "contradicts",
        "limits",
        "elsewhere",
        "labels",
        "examples");
    Map<State, List<String>> examples = new EnumMap<>(State.class);
    for (Map.Entry<String, YamlValue<ContractException>> entry :
        file.required("examples").entries().entrySet()) {
      examples.put(state(entry.getKey(), entry.getValue()), entry.getValue().texts());
    }
    List<SentenceQuery> found = new ArrayList<>(terms.queries(file.required("found").items()));
    List<SentenceQuery> weak = new ArrayList<>(terms.queries(items(file.optional("weak"))));
    List<SentenceQuery> contradicts =
        new ArrayList<>(terms.queries(items(file.optional("contradicts"))));
    List<SentenceQuery> allowed = new ArrayList<>();
    for (YamlValue<ContractException> about : items(file.optional("about"))) {
      Topic topic = terms.topic(about);
      allowed.add(topic.allowed());
      weak.add(topic.hedged());
      contradicts.add(topic.denied());
    }
    for (YamlValue<ContractException> forbids : items(file.optional("forbids"))) {
      ForbiddenAct act = terms.forbidden(forbids);
      found.add(act.forbidden());
      contradicts.add(act.allowed());
      contradicts.addAll(act.done());
    }
    return new Duty(
        file.required("id").text(),
        file.required("name").wording(),
        file.required("asks").wording(),
        file.required("need").oneOf("required", "advised").equals("required"),
        flag(file.optional("titles")),
        file.required("basis").texts(),
        found,
        weak,
        contradicts,
        terms.queries(items(file.optional("limits"))),
        terms.queries(items(file.optional("elsewhere"))),
        allowed,
        labels(items(file.optional("labels"))),
        examples);
  }

  private static List<Label> labels(List<YamlValue<ContractException>> items)
      throws ContractException {
    List<Label> labels = new ArrayList<>();
    for (YamlValue<ContractException> item : items) {
      item.only("words", "but", "act", "list", "says", "duty");
      YamlValue<ContractException> but = item.optional("but");
      YamlValue<ContractException> says = item.optional("says");
      YamlValue<ContractException> duty = item.optional("duty");
      labels.add(
          new Label(
              item.required("words").texts(),
              but == null ? List.of() : but.texts(),
              flag(item.optional("act")),
              flag(item.optional("list")),
              says == null ? null : says.wording(),
              duty == null ? null : duty.wording()));
    }
    return labels;
  }

  private static boolean flag(@Nullable YamlValue<ContractException> value)
      throws ContractException {
    return value != null && value.flag();
  }

  private static State state(String key, YamlValue<ContractException> value)
      throws ContractException {
    for (State state : State.values()) {
      if (state.key().equals(key)) {
        return state;
      }
    }
    throw value.error("state", key);
  }

  private static List<YamlValue<ContractException>> items(
      @Nullable YamlValue<ContractException> value) throws ContractException {
    return value == null ? List.of() : value.items();
  }

  private static final YamlFaults<ContractException> FAULTS =
      new YamlFaults<>() {
        @Override
        public ContractException fault(String file, int line, Wording problem) {
          return new ContractException(MESSAGES.wording("at", file + ":" + line, problem));
        }

        @Override
        public ContractException fault(
            YamlValue<ContractException> value, int line, String message, Object... arguments) {
          return fault(value.file(), line, MESSAGES.wording(message, arguments));
        }
      };
}
