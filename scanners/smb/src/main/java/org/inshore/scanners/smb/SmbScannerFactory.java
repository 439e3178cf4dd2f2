package org.inshore.scanners.smb;

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

/** Opens folders of SMB shares. */
public final class SmbScannerFactory implements ScannerFactory {
  private static final Messages MESSAGES = Messages.of(SmbScannerFactory.class);

  private final Map<String, String> environment;

  /** For the service loader. */
  public SmbScannerFactory() {
    this(System.getenv());
  }

  SmbScannerFactory(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return "smb";
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
    settings.bind(SmbSettings.class);
    SmbTarget target = SmbTarget.of(source);
    return List.of(
        new Endpoint(target.host(), target.port(), MESSAGES.wording("endpoint.target")));
  }

  @Override
  public Scanner open(DataSource source, Settings settings, Limits limits) throws ScanException {
    SmbSettings own = settings.bind(SmbSettings.class);
    SmbTarget target = SmbTarget.of(source);
    Login login = Login.of(source, target, own, environment);
    SmbConnection connection = new SmbConnection(target, login, own);
    boolean open = false;
    try {
      connection.share();
      open = true;
      return new TreeScanner(source, new SmbTree(connection, target, own, login), own.options());
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
}
