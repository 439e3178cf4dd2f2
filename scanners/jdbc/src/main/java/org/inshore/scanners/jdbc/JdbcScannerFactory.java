package org.inshore.scanners.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.scanners.jdbc.connection.Credentials;
import org.inshore.scanners.jdbc.connection.Drivers;
import org.inshore.scanners.jdbc.product.Target;
import org.inshore.scanners.jdbc.settings.JdbcSettings;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;
import org.jspecify.annotations.Nullable;

/** Makes scanners of databases. */
public final class JdbcScannerFactory implements ScannerFactory {
  private static final Messages MESSAGES = Messages.of(JdbcScannerFactory.class);

  /** Names the folder of drivers beside the program; its launcher sets it. */
  private final Map<String, String> environment;

  /** Makes the factory; called by ServiceLoader. */
  public JdbcScannerFactory() {
    this(System.getenv());
  }

  public JdbcScannerFactory(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return "jdbc";
  }

  @Override
  public boolean handles(String target) {
    return TargetParser.handles(target);
  }

  @Override
  public Wording targets() {
    List<Wording> forms = new ArrayList<>();
    TargetParser.schemes().forEach(scheme -> forms.add(MESSAGES.wording("targets.url", scheme)));
    forms.add(MESSAGES.wording("targets.jdbc"));
    return Wording.joined(forms, "、", ", ");
  }

  @Override
  public List<Endpoint> endpoints(DataSource source, Settings settings) throws ScanException {
    Wording how = MESSAGES.wording("endpoint.target");
    return Configured.of(source, settings).target().servers().stream()
        .map(server -> new Endpoint(server.host(), server.port(), how))
        .toList();
  }

  @Override
  public Scanner open(DataSource source, Settings settings, Limits limits) throws ScanException {
    Configured configured = Configured.of(source, settings);
    JdbcSettings own = configured.settings();
    Target target = configured.target();
    String user = own.user() == null ? target.user() : own.user();
    if (user == null && target.product().hasAccounts()) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("target.user", source.id()));
    }
    if (own.grantsOf() != null && !target.product().tellsGrants()) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("grants.product", source.id()));
    }
    Drivers drivers = Drivers.in(driversFolder(own), source.id());
    Sessions sessions = null;
    boolean open = false;
    try {
      Connector connector =
          new Connector(
              target,
              user,
              new Credentials(own.password(), environment),
              configured.properties(),
              own,
              limits,
              drivers);
      sessions = new Sessions(connector, own.connections());
      sessions.open();
      open = true;
      return new JdbcScanner(source.id(), user, own, limits, sessions);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanException(
          Category.UNREACHABLE, MESSAGES.wording("connect.interrupted", target.server()));
    } finally {
      if (!open) {
        if (sessions != null) {
          sessions.close();
        }
        drivers.close();
      }
    }
  }

  private static @Nullable Path driversFolder(JdbcSettings settings) {
    if (settings.drivers() != null) {
      return settings.drivers();
    }
    String beside = System.getProperty(Drivers.FOLDER_PROPERTY);
    return beside != null && Files.isDirectory(Path.of(beside)) ? Path.of(beside) : null;
  }

  /**
   * Target and settings after all checks that need no connection.
   *
   * @param target what the target says
   * @param settings the settings
   * @param properties driver properties of both
   */
  private record Configured(Target target, JdbcSettings settings, Map<String, String> properties) {

    static Configured of(DataSource source, Settings settings) throws ScanException {
      Target target = TargetParser.parse(source.target(), source.id());
      JdbcSettings own = settings.bind(JdbcSettings.class);
      Map<String, String> properties = new TreeMap<>(target.properties());
      properties.putAll(
          TargetParser.check(
              own.properties().texts(), own.unlistedProperties(), target, source.id()));
      return new Configured(target, own, properties);
    }
  }
}
