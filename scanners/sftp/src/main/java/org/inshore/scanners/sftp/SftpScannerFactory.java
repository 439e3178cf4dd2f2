package org.inshore.scanners.sftp;

import java.util.List;
import java.util.Map;
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
import org.inshore.trees.TargetUrl;
import org.inshore.trees.TreeScanner;

/** Opens folders of SFTP servers. */
public final class SftpScannerFactory implements ScannerFactory {
  private static final Messages MESSAGES = Messages.of(SftpScannerFactory.class);
  private static final int PORT = 22;

  private final Map<String, String> environment;

  /** For the service loader. */
  public SftpScannerFactory() {
    this(System.getenv());
  }

  SftpScannerFactory(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return "sftp";
  }

  @Override
  public boolean handles(String target) {
    return TargetUrl.handles(target, name());
  }

  @Override
  public Wording targets() {
    return MESSAGES.wording("targets");
  }

  @Override
  public List<Endpoint> endpoints(DataSource source, Settings settings) throws ScanException {
    settings.bind(SftpSettings.class);
    TargetUrl target = target(source);
    return List.of(
        new Endpoint(target.host(), target.port(), MESSAGES.wording("endpoint.target")));
  }

  @Override
  public Scanner open(DataSource source, Settings settings, Limits limits) throws ScanException {
    SftpSettings own = settings.bind(SftpSettings.class);
    TargetUrl target = target(source);
    String user = own.user() == null ? target.user() : own.user();
    if (user == null) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("target.user", source.id()));
    }
    Credentials credentials =
        new Credentials(user, own.password(), own.key(), own.passphrase(), own.agent(), environment);
    SftpConnection connection = new SftpConnection(target, credentials, own);
    boolean open = false;
    try {
      connection.open();
      open = true;
      return new TreeScanner(source, new SftpTree(connection, target.path(), user), own.options());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanException(
          Category.UNREACHABLE, MESSAGES.wording("connect.interrupted", target.host()), e);
    } finally {
      if (!open) {
        connection.close();
      }
    }
  }

  private TargetUrl target(DataSource source) throws ScanException {
    TargetUrl given = TargetUrl.parse(source.target(), name(), source.id());
    return given.port() > 0
        ? given
        : new TargetUrl(given.user(), given.host(), PORT, given.path());
  }
}
