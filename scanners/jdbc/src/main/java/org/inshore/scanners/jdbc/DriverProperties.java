package org.inshore.scanners.jdbc;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The properties that a driver is given: the scanner's own, and the operator's. */
final class DriverProperties {
  /**
   * How much longer than the server the driver waits: the server's own end of a statement leaves
   * the connection whole.
   */
  private static final Duration LATER = Duration.ofSeconds(1);

  private DriverProperties() {}

  /** All properties of a connection but user and password; the operator's win over time-outs. */
  static Properties of(Target target, Map<String, String> given, JdbcSettings settings) {
    Properties properties = new Properties();
    Duration silence = settings.queryTimeout().plus(LATER);
    switch (target.product()) {
      case POSTGRESQL -> {
        String connect = seconds(settings.connectTimeout());
        properties.setProperty("loginTimeout", connect);
        properties.setProperty("connectTimeout", connect);
        properties.setProperty("socketTimeout", seconds(silence));
        // Reading waits for a cancelling that is under way, however the first has ended.
        properties.setProperty("cancelSignalTimeout", "1");
        properties.setProperty("tcpKeepAlive", "true");
        given.forEach(properties::setProperty);
        properties.setProperty("ApplicationName", "inshore");
        properties.setProperty("readOnly", "true");
        // Every value as the server writes it, whatever its type.
        properties.setProperty("binaryTransfer", "false");
      }
      case MYSQL -> {
        properties.setProperty("connectTimeout", millis(settings.connectTimeout()));
        properties.setProperty("socketTimeout", millis(silence));
        properties.setProperty("tcpKeepAlive", "true");
        given.forEach(properties::setProperty);
        properties.setProperty("connectionAttributes", "program_name:inshore");
        properties.setProperty("characterEncoding", "UTF-8");
        properties.setProperty("allowLoadLocalInfile", "false");
        properties.setProperty("allowUrlInLocalInfile", "false");
        properties.setProperty("autoDeserialize", "false");
        properties.setProperty("zeroDateTimeBehavior", "CONVERT_TO_NULL");
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("yearIsDateType", "false");
      }
      case SQLITE -> {
        given.forEach(properties::setProperty);
        // Read-only can be asked for before the connection only; a missing file is not made.
        properties.setProperty("open_mode", "1");
        properties.setProperty("enable_load_extension", "false");
        // No other file is attached, whatever a view asks for.
        properties.setProperty("limit_attached", "0");
      }
      case OTHER -> given.forEach(properties::setProperty);
    }
    return properties;
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
