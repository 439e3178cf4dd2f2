package org.inshore.core.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.policy.condition.ApprovalState;
import org.inshore.core.policy.condition.Condition;
import org.inshore.core.policy.condition.ExportState;
import org.inshore.core.policy.condition.Provision;
import org.inshore.core.policy.condition.Situation;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Approval;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders in the title of a policy rule with what is so of an asset. */
final class Title {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
  private static final Wording NOTHING = Wording.same("-");

  /** Who may read the asset, and so on; by placeholder. */
  private static final Map<String, Function<Situation, @Nullable Wording>> FILLINGS =
      Map.ofEntries(
          Map.entry("jurisdiction", of -> place(of.residency())),
          Map.entry("outsourcer", of -> same(of.declared().outsourcer())),
          Map.entry("contract", of -> same(contract(of, Contract::number))),
          Map.entry("contract-end", of -> same(contract(of, Contract::end))),
          Map.entry("persons", of -> number(of.circumstances().persons())),
          Map.entry("approved-persons", of -> number(approved(of, Approval::persons))),
          Map.entry(
              "approved-place",
              of -> {
                Jurisdiction place = approved(of, Approval::place);
                return place == null ? null : place.label();
              }),
          Map.entry("approved-until", of -> same(approved(of, Approval::until))),
          Map.entry("open-to", of -> of.readers() == null ? null : of.readers().text()),
          Map.entry(
              "modified",
              of -> same(of.modified() == null ? null : MainlandTime.day(of.modified()))),
          Map.entry("retention", of -> same(of.declared().retention())),
          Map.entry("place-kind", Title::kinds));

  private static final String FLOW = "flow";

  /** What depends on what the rule asks for. */
  private static final Map<String, BiFunction<PolicyRule, Situation, @Nullable Wording>> OF_RULE =
      Map.of(FLOW, Title::flow, "export-basis", ExportWords::basis, "export-gap", ExportWords::gap);

  private Title() {}

  /** The first placeholder that nothing fills, or null. */
  static @Nullable String unknown(Wording title) {
    return PLACEHOLDER
        .matcher(title.zh() + title.en())
        .results()
        .map(found -> found.group(1))
        .filter(name -> !OF_RULE.containsKey(name) && !FILLINGS.containsKey(name))
        .findFirst()
        .orElse(null);
  }

  /** All placeholders, for a message. */
  static String known() {
    return Stream.concat(FILLINGS.keySet().stream(), OF_RULE.keySet().stream())
        .sorted()
        .map(name -> "{" + name + "}")
        .collect(Collectors.joining(", "));
  }

  static Wording of(PolicyRule rule, Situation situation) {
    return of(rule, rule.title(), situation);
  }

  /** The title within the violation of another rule. */
  static Wording named(PolicyRule rule, Situation situation) {
    return of(rule, rule.namedAs(), situation);
  }

  private static Wording of(PolicyRule rule, Wording title, Situation situation) {
    if (title.en().indexOf('{') < 0 && title.zh().indexOf('{') < 0) {
      return title;
    }
    return new Wording(
        fill(rule, situation, title.zh(), Wording::zh),
        fill(rule, situation, title.en(), Wording::en));
  }

  private static String fill(
      PolicyRule rule, Situation situation, String text, Function<Wording, String> language) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(language.apply(filling(rule, situation, found.group(1)))));
  }

  private static Wording filling(PolicyRule rule, Situation situation, String name) {
    Wording filling =
        OF_RULE.containsKey(name)
            ? Objects.requireNonNull(OF_RULE.get(name)).apply(rule, situation)
            : Objects.requireNonNull(FILLINGS.get(name)).apply(situation);
    return filling == null ? NOTHING : filling;
  }

  private static @Nullable Wording same(@Nullable Object text) {
    return text == null ? null : Wording.same(text.toString());
  }

  private static @Nullable Wording number(@Nullable Long number) {
    return number == null ? null : Wording.same(String.format(Locale.ROOT, "%,d", number));
  }

  private static <T> @Nullable T approved(Situation of, Function<Approval, @Nullable T> part) {
    Approval approval = ApprovalState.approval(of);
    return approval == null ? null : part.apply(approval);
  }

  private static @Nullable Object contract(Situation of, Function<Contract, Object> part) {
    Contract contract = of.declared().contract();
    return contract == null ? null : part.apply(contract);
  }

  /** The kinds of place but servers, each with how it is known. */
  private static @Nullable Wording kinds(Situation of) {
    List<Wording> kinds =
        of.circumstances().places().stream()
            .filter(mark -> mark.kind() != PlaceKind.SERVER)
            .map(
                mark ->
                    PolicyFiles.MESSAGES.wording("place-kind", mark.kind().label(), mark.reason()))
            .toList();
    return kinds.isEmpty() ? null : Wording.joined(kinds, "；", "; ");
  }

  private static Wording place(Residency residency) {
    return residency.jurisdiction() == null
        ? PolicyFiles.MESSAGES.wording("place-unknown")
        : residency.jurisdiction().label();
  }

  /** The first flow that the rule is about, and how many more there are. */
  private static @Nullable Wording flow(PolicyRule rule, Situation situation) {
    Condition.Way way = rule.when().flow();
    Set<ExportState> asked = rule.when().exportBasis();
    List<FlowEntry> ways = new ArrayList<>();
    for (int i = 0; i < situation.flows().size(); i++) {
      Provision provision = situation.circumstances().flows().get(i);
      if ((way == null || way.holds(situation.flows().get(i)))
          && (asked == null
              || !Collections.disjoint(asked, ExportState.of(provision, situation, null)))) {
        ways.add(situation.flows().get(i));
      }
    }
    if (ways.isEmpty() && way != null) {
      situation.flows().stream().filter(way::holds).forEach(ways::add);
    }
    if (ways.isEmpty()) {
      return null;
    }
    FlowEntry first = ways.getFirst();
    return PolicyFiles.MESSAGES.wording(
        "flow",
        first.flow().kind().label(),
        first.farSource() == null ? first.flow().far().host() : first.farSource(),
        place(first.far()),
        ways.size() - 1);
  }
}
