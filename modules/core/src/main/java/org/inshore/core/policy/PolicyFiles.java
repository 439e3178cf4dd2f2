package org.inshore.core.policy;

import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.yaml.YamlFaults;
import org.inshore.yaml.YamlValue;

/** Parses the files of policies; a fault is a {@link PolicyException} with file and line. */
final class PolicyFiles {
  static final Messages MESSAGES = Messages.of(PolicyFiles.class);

  private static final YamlFaults<PolicyException> FAULTS =
      new YamlFaults<>() {
        @Override
        public PolicyException fault(String file, int line, Wording problem) {
          return new PolicyException(MESSAGES.wording("at", where(file, line), problem));
        }

        @Override
        public PolicyException fault(
            YamlValue<PolicyException> value, int line, String message, Object... arguments) {
          Object[] all = new Object[arguments.length + 1];
          all[0] = where(value.file(), line);
          System.arraycopy(arguments, 0, all, 1, arguments.length);
          return new PolicyException(MESSAGES.wording(message, all));
        }
      };

  private PolicyFiles() {}

  /**
   * Parses a file.
   *
   * @param name what the whole of it is called in messages
   */
  static YamlValue<PolicyException> parse(PackFile file, String name) throws PolicyException {
    return YamlValue.read(file.name(), file.text(), name, FAULTS);
  }

  /** File and line. */
  static String where(YamlValue<PolicyException> value) {
    return where(value.file(), value.line());
  }

  private static String where(String file, int line) {
    return file + ":" + line;
  }
}
