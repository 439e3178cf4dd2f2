package org.inshore.engine;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.rule.RuleFiles;
import org.inshore.engine.rule.RuleReader;
import org.inshore.engine.rule.Schemes;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.message.Messages;
import org.inshore.spi.pack.PackFile;
import org.inshore.yaml.YamlMap;

/**
 * Reads the files of packs: classification schemes, rules, and which of those that are off are
 * turned on.
 */
final class PackReader {
  private static final Messages MESSAGES = Messages.of(RuleSet.class);

  /** The rules in force, by id. */
  final Map<String, Rule> rules = new TreeMap<>();

  /** By rule, the file it was read from. */
  final Map<String, PackFile> files = new TreeMap<>();

  /** By rule, the SHA-256 of what counts of it; of files with schemes too. */
  final Map<String, String> hashes = new TreeMap<>();

  private final Schemes schemes;

  /**
   * Reads packs, in the order of the map: of two rules with the same id the later one is refused.
   *
   * @param packs files by pack name
   * @param known rules that were read before, by id
   * @throws RuleException if a file is not a valid rule, or two rules have the same id
   */
  PackReader(Map<String, List<PackFile>> packs, Map<String, Rule> known) throws RuleException {
    Map<PackFile, List<YamlMap<RuleException>>> parsed = new HashMap<>();
    List<YamlMap<RuleException>> all = new ArrayList<>();
    for (List<PackFile> pack : packs.values()) {
      for (PackFile file : pack) {
        List<YamlMap<RuleException>> rules = RuleFiles.rules(file);
        parsed.put(file, rules);
        all.addAll(rules);
      }
    }
    this.schemes = schemes(all);
    Set<String> off = new HashSet<>();
    Map<String, RuleException> turnedOn = new TreeMap<>();
    for (Map.Entry<String, List<PackFile>> pack : packs.entrySet()) {
      for (PackFile file : pack.getValue()) {
        for (YamlMap<RuleException> yaml : requireNonNull(parsed.get(file))) {
          if (yaml.has("turn-on")) {
            yaml.only("turn-on");
            for (String id : yaml.texts("turn-on")) {
              turnedOn.put(id, yaml.problem("rule.turn-on", yaml.line("turn-on"), id));
            }
          } else if (!yaml.has("schemes")) {
            String id = read(pack.getKey(), file, yaml, known);
            if (yaml.flag("off")) {
              off.add(id);
            }
          }
        }
      }
    }
    for (Map.Entry<String, RuleException> each : turnedOn.entrySet()) {
      if (!rules.containsKey(each.getKey()) && !known.containsKey(each.getKey())) {
        throw each.getValue();
      }
      off.remove(each.getKey());
    }
    rules.keySet().removeAll(off);
    files.keySet().removeAll(off);
    hashes.keySet().removeAll(off);
  }

  private Schemes schemes(Iterable<YamlMap<RuleException>> parsed) throws RuleException {
    List<YamlMap<RuleException>> declarations = new ArrayList<>();
    for (YamlMap<RuleException> each : parsed) {
      if (each.has("schemes")) {
        declarations.add(each);
        String hash = sha256(List.of(each.canonical()));
        hashes.put("schemes " + hash, hash);
      }
    }
    return Schemes.read(declarations);
  }

  private String read(
      String pack, PackFile file, YamlMap<RuleException> yaml, Map<String, Rule> known)
      throws RuleException {
    Rule rule =
        RuleReader.read(schemes.classify(RuleReader.info(pack, yaml), yaml), file.name(), yaml);
    String id = rule.info().id();
    Rule other = known.containsKey(id) ? known.get(id) : rules.get(id);
    if (other != null) {
      throw new RuleException(
          MESSAGES.wording(
              "rule.same-id", file.name(), String.valueOf(yaml.line("id")), id, other.file()));
    }
    rules.put(id, rule.near());
    files.put(id, file);
    hashes.put(id, sha256(List.of(pack + '\n' + yaml.canonical() + '\n')));
    return id;
  }

  /**
   * A rule that was read before, its classes resolved by the schemes read now too.
   *
   * @param file the file it was read from
   */
  Rule classified(Rule rule, PackFile file) throws RuleException {
    RuleInfo info = schemes.resolved(rule.info());
    if (info == null) {
      info = schemes.classify(rule.info(), RuleFiles.rule(file, rule.info().id()));
    }
    return info.equals(rule.info()) ? rule : rule.with(info);
  }

  /** SHA-256 over texts, in hex. */
  static String sha256(Iterable<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
