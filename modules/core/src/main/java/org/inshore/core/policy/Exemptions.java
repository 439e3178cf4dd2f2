package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Wildcard;
import org.inshore.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Exemptions from policies for a time. Immutable. */
public final class Exemptions {
  /** Nothing is exempt. */
  public static final Exemptions NONE = new Exemptions(null, List.of());

  private static final Pattern VIOLATION = Pattern.compile("[0-9a-f]{16}");

  private final @Nullable PackFile file;
  private final List<Entry> entries;

  private Exemptions(@Nullable PackFile file, List<Entry> entries) {
    this.file = file;
    this.entries = List.copyOf(entries);
  }

  /**
   * One exemption: of a violation by its id, or of a policy rule at places.
   *
   * @param where file and line
   */
  private record Entry(
      @Nullable String violation,
      @Nullable String policy,
      @Nullable Wildcard place,
      Exemption exemption,
      String where) {

    boolean covers(String id, String rule, Location at) {
      return violation != null
          ? violation.equals(id)
          : rule.equals(policy) && (place == null || place.matches(at));
    }
  }

  /**
   * Reads exemptions.
   *
   * @param policies the ids of all policy rules, for none is exempt from one that there is not
   * @throws PolicyException if the file is wrong; the wording names file and line
   */
  static Exemptions load(PackFile file, Set<String> policies) throws PolicyException {
    YamlValue<PolicyException> root = PolicyFiles.parse(file, "exemptions");
    root.only("exemptions");
    List<Entry> entries = new ArrayList<>();
    for (YamlValue<PolicyException> item : root.required("exemptions").items()) {
      entries.add(entry(item, policies));
    }
    return new Exemptions(file, entries);
  }

  private static Entry entry(YamlValue<PolicyException> item, Set<String> policies)
      throws PolicyException {
    item.only("violation", "policy", "place", "granted-by", "until", "reason");
    YamlValue<PolicyException> violation = item.optional("violation");
    YamlValue<PolicyException> policy = item.optional("policy");
    YamlValue<PolicyException> place = item.optional("place");
    if ((violation == null) == (policy == null) || (violation != null && place != null)) {
      throw item.error("exemption-of");
    }
    if (violation != null && !VIOLATION.matcher(violation.text()).matches()) {
      throw violation.error("value", "violation", violation.text(), "0123456789abcdef");
    }
    if (policy != null && !policies.contains(policy.text())) {
      throw policy.error("exemption-policy", policy.text(), String.join(", ", policies));
    }
    return new Entry(
        violation == null ? null : violation.text(),
        policy == null ? null : policy.text(),
        place == null ? null : new Wildcard(place.text()),
        new Exemption(
            item.required("granted-by").text(),
            item.required("until").date(),
            item.required("reason").text()),
        PolicyFiles.where(item));
  }

  /** The same, to be kept as another file of the same meaning. */
  Exemptions writtenAs(PackFile other) {
    return new Exemptions(other, entries);
  }

  /** The file it was read from, so that an inventory can keep it; null if there is none. */
  public @Nullable PackFile file() {
    return file;
  }

  /**
   * Those that have ended, each said in a line: what they allowed counts as a violation again.
   *
   * @param day on which it is asked
   */
  public List<Wording> expired(LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.exemption.until().isBefore(day))
        .map(
            entry ->
                PolicyFiles.MESSAGES.wording(
                    "exemption-over",
                    entry.where,
                    entry.exemption.until().toString(),
                    entry.exemption.grantedBy()))
        .toList();
  }

  /**
   * The exemption of a violation that ends last, also one that has ended; null if there is none.
   *
   * @param clear the place with clear names, which an exemption may name it by as well
   */
  @Nullable Exemption of(String violation, String policy, Location place, Location clear) {
    if (entries.isEmpty()) {
      return null;
    }
    Set<Location> places = clear.equals(place) ? Set.of(place) : Set.of(place, clear);
    Exemption last = null;
    for (Entry entry : entries) {
      if (places.stream().anyMatch(each -> entry.covers(violation, policy, each))
          && (last == null || entry.exemption.until().isAfter(last.until()))) {
        last = entry.exemption;
      }
    }
    return last;
  }
}
