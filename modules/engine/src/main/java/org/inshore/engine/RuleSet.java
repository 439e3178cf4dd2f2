package org.inshore.engine;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.FreeText;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.rule.RuleFiles;
import org.inshore.engine.rule.RuleReader;
import org.inshore.engine.rule.Schemes;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.Scheme;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Rules read and checked, not yet compiled. Immutable. */
public final class RuleSet {
  private static final Messages MESSAGES = Messages.of(RuleSet.class);

  private final List<Rule> rules;
  private final Map<String, PackFile> files;
  private final String sha256;

  private final @Nullable PreparedRules prepared;

  private RuleSet(
      List<Rule> rules,
      Map<String, PackFile> files,
      String sha256,
      @Nullable PreparedRules prepared) {
    this.rules = rules;
    this.files = Map.copyOf(files);
    this.sha256 = sha256;
    this.prepared = prepared;
  }

  /**
   * Reads packs; without reading them again where a file holds them prepared, see {@link
   * PreparedRules}.
   *
   * @param packs files by pack name
   * @param prepared a file that may hold them, and may be missing
   * @throws RuleException if a file is not a valid rule, or two rules have the same id
   */
  public static RuleSet load(Map<String, List<PackFile>> packs, Path prepared)
      throws RuleException {
    RuleSet found = find(packs, prepared);
    return found == null ? load(packs) : found;
  }

  /**
   * The rules of packs as a file holds them prepared; null if it does not, and then nothing of a
   * pack was read.
   */
  public static @Nullable RuleSet find(Map<String, List<PackFile>> packs, Path prepared) {
    PreparedRules found = PreparedRules.read(packs, prepared);
    return found == null ? null : of(found);
  }

  private static RuleSet of(PreparedRules prepared) {
    return new RuleSet(prepared.rules(), prepared.files(), prepared.sha256(), prepared);
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
    Map<String, Rule> rules = new TreeMap<>();
    Map<String, PackFile> files = new TreeMap<>();
    Map<String, String> canonical = new TreeMap<>();
    Set<String> off = new HashSet<>();
    Map<String, RuleException> turnedOn = new TreeMap<>();
    Map<PackFile, YamlMap<RuleException>> parsed = new HashMap<>();
    for (List<PackFile> pack : packs.values()) {
      for (PackFile file : pack) {
        parsed.put(file, RuleFiles.parse(file));
      }
    }
    List<YamlMap<RuleException>> declarations = new ArrayList<>();
    for (Map.Entry<PackFile, YamlMap<RuleException>> each : parsed.entrySet()) {
      if (each.getValue().has("schemes")) {
        declarations.add(each.getValue());
        canonical.put("schemes " + each.getValue().canonical(), each.getValue().canonical());
      }
    }
    Schemes schemes = Schemes.read(declarations);
    for (Map.Entry<String, List<PackFile>> pack : packs.entrySet()) {
      for (PackFile file : pack.getValue()) {
        YamlMap<RuleException> yaml = requireNonNull(parsed.get(file));
        if (yaml.has("schemes")) {
          continue;
        }
        if (yaml.has("turn-on")) {
          yaml.only("turn-on");
          for (String id : yaml.texts("turn-on")) {
            turnedOn.put(id, yaml.problem("rule.turn-on", yaml.line("turn-on"), id));
          }
          continue;
        }
        RuleInfo info = schemes.classify(RuleReader.info(pack.getKey(), yaml), yaml);
        Rule rule = RuleReader.read(info, file.name(), yaml);
        String id = rule.info().id();
        Rule other = rules.put(id, rule);
        if (other != null) {
          throw new RuleException(
              MESSAGES.wording(
                  "rule.same-id", file.name(), String.valueOf(yaml.line("id")), id, other.file()));
        }
        if (yaml.flag("off")) {
          off.add(id);
        }
        files.put(id, file);
        canonical.put(id, pack.getKey() + '\n' + yaml.canonical() + '\n');
      }
    }
    for (Map.Entry<String, RuleException> each : turnedOn.entrySet()) {
      if (!rules.containsKey(each.getKey())) {
        throw each.getValue();
      }
      off.remove(each.getKey());
    }
    rules.keySet().removeAll(off);
    files.keySet().removeAll(off);
    canonical.keySet().removeAll(off);
    return new RuleSet(
        rules.values().stream().map(Rule::near).toList(), files, sha256(canonical), null);
  }

  /** The rules, by id. */
  public List<RuleInfo> rules() {
    return rules.stream().map(Rule::info).toList();
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
    return sha256;
  }

  /** What the rules say of whole documents, compiled. */
  public DocumentRules documentRules() {
    return DocumentRules.compile(
        rules.stream().flatMap(rule -> rule.documents().stream()).toList(), Normaliser::normalise);
  }

  /** The same, with free text read everywhere; patterns are then compiled when a scan starts. */
  public RuleSet everywhere() throws RuleException {
    List<Rule> whole = new ArrayList<>();
    for (Rule rule : rules) {
      PackFile file = requireNonNull(files.get(rule.info().id()));
      whole.add(RuleReader.read(rule.info(), file.name(), RuleFiles.parse(file)));
    }
    String hash = sha256(Map.of("rules", sha256, "free-text", FreeText.EVERYWHERE.name()));
    return new RuleSet(whole, files, hash, null);
  }

  /** Whether these are rules that the build compiled, and so knows to be right. */
  public boolean isPrepared() {
    return prepared != null;
  }

  /**
   * Only the rules that can read free text everywhere, so reading it: for short texts that nothing
   * stands around, such as names of files.
   */
  public RuleSet freeTextOnly() throws RuleException {
    PreparedRules whole = prepared == null ? null : prepared.freeTextOnly();
    return whole == null ? readFreeTextOnly() : of(whole);
  }

  private RuleSet readFreeTextOnly() throws RuleException {
    List<Rule> whole = new ArrayList<>();
    for (Rule rule : rules) {
      PackFile file = requireNonNull(files.get(rule.info().id()));
      if (file.text().contains("free-text:")) {
        whole.add(RuleReader.read(rule.info(), file.name(), RuleFiles.parse(file)));
      }
    }
    return new RuleSet(whole, files, sha256, null);
  }

  /** Only the rules of state secrets, as a detector of their own. */
  public RuleSet secretsOnly() throws RuleException {
    PreparedRules some = prepared == null ? null : prepared.secretsOnly();
    return some == null ? readSecretsOnly() : of(some);
  }

  private RuleSet readSecretsOnly() throws RuleException {
    List<Rule> some = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.info().subject() == Subject.STATE_SECRET) {
        PackFile file = requireNonNull(files.get(rule.info().id()));
        some.add(RuleReader.read(rule.info(), file.name(), RuleFiles.parse(file)).near());
      }
    }
    return new RuleSet(some, files, sha256, null);
  }

  /** The rules whole, by id. */
  public List<Rule> all() {
    return rules;
  }

  /** The rules compiled, if they were prepared; else null. */
  @Nullable Program prepared(Collection<Validator> validators) {
    return prepared == null ? null : prepared.program(this, validators);
  }

  private static String sha256(Map<String, String> canonical) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      canonical.values().forEach(rule -> digest.update(rule.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
