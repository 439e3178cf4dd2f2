package org.inshore.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;

/** All packs and validators on the class path, as a scan finds them. */
public final class ShippedRules {
  private static final Set<String> NAMES =
      Set.of("person-name.yaml", "cn-address.yaml", "person-finance-record.yaml");

  private ShippedRules() {}

  /** The files of the packs that hold rules. */
  public static Map<String, List<PackFile>> packs() {
    Map<String, List<PackFile>> packs = new TreeMap<>();
    for (Pack pack : ServiceLoader.load(Pack.class)) {
      if (pack.kind() == Pack.Kind.RULES) {
        packs.put(pack.name(), pack.files());
      }
    }
    return packs;
  }

  /** The validators that rules name. */
  public static List<Validator> validators() {
    List<Validator> validators = new ArrayList<>();
    ServiceLoader.load(Validator.class).forEach(validators::add);
    return validators;
  }

  /** The rules, read once. */
  public static RuleSet rules() {
    return Read.RULES;
  }

  private static RuleSet read() {
    try {
      return RuleSet.load(packs());
    } catch (RuleException e) {
      throw new IllegalStateException(e.wording().en(), e);
    }
  }

  /** The rules, compiled once. */
  public static Detector detector() {
    return All.DETECTOR;
  }

  /** The rules, compiled, with free text read everywhere. */
  public static Detector everywhere() {
    try {
      return detector(rules().everywhere());
    } catch (RuleException e) {
      throw new IllegalStateException(e.wording().en(), e);
    }
  }

  /** All rules but those of names and addresses, and of records with a name, compiled once. */
  public static Detector withoutNames() {
    return WithoutNames.DETECTOR;
  }

  private static Detector compileWithoutNames() {
    Map<String, List<PackFile>> packs = packs();
    packs.replaceAll(
        (_, files) ->
            files.stream()
                .filter(file -> NAMES.stream().noneMatch(file.name()::endsWith))
                .toList());
    try {
      return detector(RuleSet.load(packs));
    } catch (RuleException e) {
      throw new IllegalStateException(e.wording().en(), e);
    }
  }

  /** Read when first asked for. */
  private static final class Read {
    private static final RuleSet RULES = read();
  }

  /** Compiled when first asked for. */
  private static final class All {
    private static final Detector DETECTOR = detector(rules());
  }

  /** Compiled when first asked for. */
  private static final class WithoutNames {
    private static final Detector DETECTOR = compileWithoutNames();
  }

  private static Detector detector(RuleSet rules) {
    try {
      return Detector.compile(rules, validators());
    } catch (RuleException e) {
      throw new IllegalStateException(e.wording().en(), e);
    }
  }
}
