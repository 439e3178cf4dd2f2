package org.inshore.engine;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.engine.compile.Compiler;
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.FreeText;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.rule.RuleFiles;
import org.inshore.engine.rule.RuleReader;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;

/** Rules read and checked, not yet compiled. Immutable. */
public final class RuleSet {
  /** Those of {@link #prepared}, then all others. */
  private final List<Rule> rules;

  private final Map<String, PackFile> files;

  /** By rule, the SHA-256 of what counts of it. */
  private final Map<String, String> hashes;

  /** The first of the rules, compiled ahead; or null. */
  private final @Nullable PreparedRules prepared;

  private RuleSet(
      List<Rule> rules,
      Map<String, PackFile> files,
      Map<String, String> hashes,
      @Nullable PreparedRules prepared) {
    this.rules = List.copyOf(rules);
    this.files = Map.copyOf(files);
    this.hashes = Map.copyOf(hashes);
    this.prepared = prepared;
  }

  /**
   * Reads packs; without reading those again that a file holds prepared, see {@link PreparedRules}.
   *
   * @param packs files by pack name
   * @param prepared a file that may hold some of them, and may be missing
   * @throws RuleException if a file is not a valid rule, or two rules have the same id
   */
  public static RuleSet load(Map<String, List<PackFile>> packs, Path prepared)
      throws RuleException {
    PreparedRules found = PreparedRules.read(packs, prepared);
    return found == null ? load(packs) : beside(found, packs);
  }

  /** Reads what is in packs beside rules that are prepared. */
  private static RuleSet beside(PreparedRules prepared, Map<String, List<PackFile>> packs)
      throws RuleException {
    if (prepared.packs().containsAll(packs.keySet())) {
      return new RuleSet(prepared.rules(), prepared.files(), prepared.hashes(), prepared);
    }
    Set<PackFile> read = new HashSet<>(prepared.files().values());
    Map<String, List<PackFile>> further = new LinkedHashMap<>();
    packs.forEach(
        (pack, of) -> further.put(pack, of.stream().filter(file -> !read.contains(file)).toList()));
    Map<String, Rule> known = new HashMap<>();
    prepared.rules().forEach(rule -> known.put(rule.info().id(), rule));
    PackReader reader = new PackReader(further, known);
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : prepared.rules()) {
      PackFile file = requireNonNull(prepared.files().get(rule.info().id()));
      rules.add(reader.classified(rule, file));
    }
    rules.addAll(reader.rules.values());
    Map<String, PackFile> files = new HashMap<>(prepared.files());
    files.putAll(reader.files);
    Map<String, String> hashes = new HashMap<>(prepared.hashes());
    hashes.putAll(reader.hashes);
    return new RuleSet(rules, files, hashes, prepared);
  }

  /**
   * Reads packs, in the order of the map: of two rules with the same id the later one is refused. A
   * rule that is off is not in force unless a file of any pack, which holds nothing else, turns it
   * on. A file that declares classification schemes holds nothing else either.
   *
   * @param packs files by pack name
   * @throws RuleException if a file is not a valid rule, or two rules have the same id
   */
  public static RuleSet load(Map<String, List<PackFile>> packs) throws RuleException {
    PackReader reader = new PackReader(packs, Map.of());
    return new RuleSet(List.copyOf(reader.rules.values()), reader.files, reader.hashes, null);
  }

  /** The rules, by id. */
  public List<RuleInfo> rules() {
    return rules.stream().map(Rule::info).sorted(Comparator.comparing(RuleInfo::id)).toList();
  }

  /** The classification schemes of the rules, in their order. */
  public List<Scheme> schemes() {
    return Scheme.of(rules());
  }

  /** The file that a rule was read from, as it was written; null for an unknown id. */
  public @Nullable PackFile file(String id) {
    return files.get(id);
  }

  /** How a rule finds what it finds, a line for each pattern; empty for an unknown id. */
  public List<Wording> explanation(String id) {
    return rules.stream()
        .filter(rule -> rule.info().id().equals(id))
        .flatMap(rule -> RuleExplanation.of(rule).stream())
        .toList();
  }

  /** SHA-256 over all rules, in hex: changes when any rule does. */
  public String sha256() {
    return PackReader.sha256(new TreeMap<>(hashes).values());
  }

  Map<String, String> hashes() {
    return hashes;
  }

  /** What the rules say of whole documents, compiled. */
  public DocumentRules documentRules() {
    return documentRules(rules);
  }

  private static DocumentRules documentRules(List<Rule> of) {
    return DocumentRules.compile(
        of.stream().flatMap(rule -> rule.documents().stream()).toList(), Normaliser::normalise);
  }

  /** The same, with free text read everywhere; patterns are then compiled when a scan starts. */
  public RuleSet everywhere() throws RuleException {
    List<Rule> whole = new ArrayList<>();
    for (Rule rule : rules) {
      whole.add(whole(rule));
    }
    Map<String, String> more = new HashMap<>(hashes);
    more.put("free-text", FreeText.EVERYWHERE.name());
    return new RuleSet(whole, files, more, null);
  }

  /** A rule with what it reads of free text everywhere. */
  private Rule whole(Rule rule) throws RuleException {
    RuleInfo info = rule.info();
    PackFile file = requireNonNull(files.get(info.id()));
    return RuleReader.read(info, file.name(), RuleFiles.rule(file, info.id()));
  }

  /** Whether these are rules that the build compiled, and so knows to be right. */
  public boolean isPrepared() {
    return prepared != null && further().isEmpty();
  }

  /** The rules that were not compiled ahead. */
  private List<Rule> further() {
    return prepared == null ? rules : rules.subList(prepared.rules().size(), rules.size());
  }

  /**
   * Only the rules that can read free text everywhere, so reading it: for short texts that nothing
   * stands around, such as names of files.
   */
  public RuleSet freeTextOnly() throws RuleException {
    List<Rule> whole = new ArrayList<>();
    for (Rule rule : further()) {
      if (requireNonNull(files.get(rule.info().id())).text().contains("free-text:")) {
        whole.add(whole(rule));
      }
    }
    return part(prepared == null ? null : prepared.freeTextOnly(), whole);
  }

  /** Only the rules of state secrets, as a detector of their own. */
  public RuleSet secretsOnly() {
    return part(
        prepared == null ? null : prepared.secretsOnly(),
        further().stream().filter(rule -> rule.info().subject() == Subject.STATE_SECRET).toList());
  }

  /** Some of the rules: of those compiled ahead a part that is too, and others. */
  private RuleSet part(@Nullable PreparedRules of, List<Rule> others) {
    if (of == null) {
      return new RuleSet(others, files, hashes, null);
    }
    Map<String, RuleInfo> shown = new HashMap<>();
    rules.forEach(rule -> shown.put(rule.info().id(), rule.info()));
    List<Rule> some = new ArrayList<>();
    for (Rule rule : of.rules()) {
      some.add(rule.with(requireNonNull(shown.get(rule.info().id()))));
    }
    some.addAll(others);
    return new RuleSet(some, files, hashes, of);
  }

  /** The rules whole: those compiled ahead, then others. */
  public List<Rule> all() {
    return rules;
  }

  /**
   * The rules compiled: those that were prepared are not compiled again.
   *
   * @param validators those that rules may name
   */
  Program compile(Collection<Validator> validators) throws RuleException {
    Program before = prepared(validators);
    if (before == null) {
      return new Compiler(rules, documentRules(), validators).compile();
    }
    List<Rule> further = further();
    return further.isEmpty()
        ? before
        : Compiler.beside(before, further, documentRules(), validators).compile();
  }

  /** What was prepared of the rules; null if none was, or a validator is not there. */
  @Nullable Program prepared(Collection<Validator> validators) {
    if (prepared == null) {
      return null;
    }
    List<Rule> some = rules.subList(0, prepared.rules().size());
    return prepared.program(some, documentRules(some), validators);
  }
}
