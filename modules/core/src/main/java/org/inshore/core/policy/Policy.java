package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.inshore.core.calendar.WorkingDays;
import org.inshore.core.policy.condition.Situation;
import org.inshore.core.scene.ExportScenes;
import org.inshore.core.trait.ImportantData;
import org.inshore.core.trait.PlaceKinds;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.ExportBasis.Path;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Policy rules read from packs, with exemptions from them. Immutable. */
public final class Policy {
  /** What was read last: a scan, its reports and those of scans before mostly ask for the same. */
  private static volatile @Nullable Policy last;

  private final List<PackFile> files;
  private final List<PolicyRule> rules;
  private final List<ThresholdRule> thresholds;
  private final WorkingDays calendar;
  private final PlaceKinds places;
  private final Map<String, Law> laws;
  private final Exemptions exemptions;
  private final ExportScenes scenes;
  private final ImportantData important;

  private Policy(
      List<PackFile> files,
      List<PolicyRule> rules,
      List<ThresholdRule> thresholds,
      Map<String, Law> laws,
      WorkingDays calendar,
      PlaceKinds places,
      Exemptions exemptions,
      ExportScenes scenes,
      ImportantData important) {
    this.files = List.copyOf(files);
    this.laws = Map.copyOf(laws);
    this.rules = List.copyOf(rules);
    this.thresholds = List.copyOf(thresholds);
    this.calendar = calendar;
    this.places = places;
    this.exemptions = exemptions;
    this.scenes = scenes;
    this.important = important;
  }

  /**
   * Reads policies.
   *
   * @param files the files of all packs of policies
   * @throws PolicyException if a file is wrong; the wording names file and line
   */
  public static Policy load(List<PackFile> files) throws PolicyException {
    Policy known = last;
    if (known == null || !known.files.equals(files)) {
      known = parse(files);
      last = known;
    }
    return known;
  }

  private static Policy parse(List<PackFile> files) throws PolicyException {
    PolicyParser parser = new PolicyParser();
    parser.parse(files);
    return new Policy(
        files,
        parser.rules(),
        parser.thresholds(),
        parser.laws(),
        parser.calendar(),
        parser.places(),
        Exemptions.NONE,
        ExportScenes.NONE,
        ImportantData.NONE);
  }

  /**
   * Reads policies of an operator's own with those that they extend.
   *
   * @param own the operator's files; of what they do not extend nothing holds
   * @param shipped the files that they may extend
   * @throws PolicyException if a file is wrong; the wording names file and line
   */
  public static Policy load(List<PackFile> own, List<PackFile> shipped) throws PolicyException {
    Set<String> extended = new HashSet<>();
    for (PackFile file : own) {
      String id = PolicyParser.extended(file);
      if (id != null) {
        extended.add(id);
      }
    }
    List<PackFile> files = new ArrayList<>();
    for (PackFile file : shipped) {
      if (extended.contains(PolicyParser.id(file))) {
        files.add(file);
      }
    }
    files.addAll(own);
    return load(files);
  }

  /**
   * The same with exemptions.
   *
   * @param file the operator's; null for none
   * @throws PolicyException if it is wrong, for instance names a rule that there is not; the
   *     wording names file and line
   */
  public Policy exempting(@Nullable PackFile file) throws PolicyException {
    return with(file == null ? Exemptions.NONE : Exemptions.load(file, new LinkedHashSet<>(ids())));
  }

  /** The same with export scenes. */
  public Policy providing(ExportScenes declared) {
    return with(exemptions, declared, important);
  }

  /** The same with the bank's list of important data. */
  public Policy listing(ImportantData declared) {
    return with(exemptions, scenes, declared);
  }

  private Policy with(Exemptions others) {
    return with(others, scenes, important);
  }

  private Policy with(Exemptions others, ExportScenes provided, ImportantData listed) {
    return new Policy(files, rules, thresholds, laws, calendar, places, others, provided, listed);
  }

  /**
   * The same, whose exemptions are kept as another file: names in an operator's are masked in what
   * an inventory keeps of it.
   */
  public Policy keeping(UnaryOperator<PackFile> masked) {
    PackFile file = exemptions.file();
    return file == null ? this : with(exemptions.writtenAs(masked.apply(file)));
  }

  /**
   * Laws by name, as they are named on a day; those that the policy does not have, or that are not
   * named then, are left out.
   */
  public List<Wording> laws(List<String> ids, LocalDate day) {
    return ids.stream()
        .map(laws::get)
        .filter(Objects::nonNull)
        .filter(law -> law.named(day))
        .map(law -> law.on(day))
        .toList();
  }

  /** The files it was read from, so that an inventory can keep what it was judged by. */
  public List<PackFile> files() {
    return files;
  }

  /** The export scenes that are declared. */
  public ExportScenes scenes() {
    return scenes;
  }

  /** The bank's list of important data. */
  public ImportantData important() {
    return important;
  }

  /** By what kinds of place are known. */
  public PlaceKinds places() {
    return places;
  }

  /** The working days that are known. */
  public WorkingDays calendar() {
    return calendar;
  }

  /** What is exempt. */
  public Exemptions exemptions() {
    return exemptions;
  }

  /** The ids of its rules, in order. */
  public List<String> ids() {
    return rules.stream().map(PolicyRule::id).toList();
  }

  /** What a rule is about; its id if it is not of this policy. */
  public String matter(String rule) {
    return rules.stream()
        .filter(each -> each.id().equals(rule))
        .map(PolicyRule::matter)
        .findFirst()
        .orElse(rule);
  }

  /** Its rules in words, in order, then its legal limits on totals. */
  public List<Explanation> explanations() {
    return Stream.concat(
            rules.stream().map(Explanation::of), thresholds.stream().map(Explanation::of))
        .toList();
  }

  /**
   * The legal limits that a year's sum reaches, or may reach, by the law of a day, the worst first.
   *
   * @param declared the paths of the lawful bases in force of all places in the sum; empty if one
   *     of them has none
   */
  public List<Threshold> thresholds(YearSum sum, Set<Path> declared, LocalDate day) {
    return ThresholdRule.judge(thresholds, sum, declared, day);
  }

  /**
   * Legal limit on a year's sum.
   *
   * @param id of the limit
   * @param sensitive whether only people with sensitive information count
   * @param number from which number on it speaks
   */
  public record Limit(String id, boolean sensitive, long number) {}

  /** The legal limits on sums of one kind by the law of a day. */
  public List<Limit> limits(boolean anywhere, boolean anybody, LocalDate day) {
    return ThresholdRule.of(thresholds, anywhere, anybody, day).stream()
        .map(
            rule ->
                new Limit(rule.id(), rule.of() == ThresholdRule.Measure.SENSITIVE, rule.limit()))
        .toList();
  }

  /** The paths that meet every legal limit which a sum of all abroad reaches for certain. */
  public Set<Path> sufficient(YearSum sum, LocalDate day) {
    return ThresholdRule.sufficient(thresholds, sum, day);
  }

  /** Begins to judge one asset by the rules that have a basis in the law of the day. */
  public Examination examine(Situation situation) {
    return examine(situation, situation.place());
  }

  /**
   * Begins to judge an asset whose place is masked.
   *
   * @param clear its place with clear names, as an operator's exemption may name it
   */
  public Examination examine(Situation of, Location clear) {
    Situation situation = of.with(calendar, places.of(of.source(), clear));
    return new Examination(
        rules.stream()
            .filter(rule -> rule.inForce(situation.asOf()) && rule.when().holds(situation))
            .toList(),
        exemptions,
        situation,
        clear);
  }
}
