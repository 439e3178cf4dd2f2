package org.inshore.engine.rule;

import java.util.List;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.yaml.YamlFaults;
import org.inshore.yaml.YamlMap;
import org.inshore.yaml.YamlValue;

/** Parses the files of rule packs; a fault is a {@link RuleException} with file and line. */
public final class RuleFiles {
  private static final Messages MESSAGES = Messages.of(RuleFiles.class);
  private static final YamlFaults<RuleException> FAULTS =
      new YamlFaults<>() {
        @Override
        public RuleException fault(String file, int line, Wording problem) {
          return at("at", file, line, problem);
        }

        @Override
        public RuleException fault(
            YamlValue<RuleException> value, int line, String message, Object... arguments) {
          return at(message, value.file(), line, arguments);
        }
      };

  private RuleFiles() {}

  /** Parses a file that holds one mapping. */
  static YamlMap<RuleException> parse(PackFile file) throws RuleException {
    return YamlMap.of(YamlValue.read(file.name(), file.text(), file.name(), FAULTS));
  }

  /** Parses a file that holds one rule, or one as a template of several. */
  public static List<YamlMap<RuleException>> rules(PackFile file) throws RuleException {
    return parse(file).variants();
  }

  /** The rule of an id in a file, which must have it. */
  public static YamlMap<RuleException> rule(PackFile file, String id) throws RuleException {
    YamlMap<RuleException> whole = parse(file);
    for (YamlMap<RuleException> rule : whole.variants()) {
      if (rule.text("id").equals(id)) {
        return rule;
      }
    }
    throw whole.missing("id");
  }

  /** The message gets file and line first. */
  private static RuleException at(String message, String file, int line, Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = file;
    all[1] = String.valueOf(line);
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return new RuleException(MESSAGES.wording(message, all));
  }
}
