package org.inshore.scanners.files;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.files.mount.Mount;
import org.inshore.scanners.files.mount.MountTable;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;
import org.jspecify.annotations.Nullable;

/** Opens files and folders. */
public final class FilesScannerFactory implements ScannerFactory {
  private static final Messages MESSAGES = Messages.of(FilesScannerFactory.class);

  /** For the service loader. */
  public FilesScannerFactory() {}

  @Override
  public String name() {
    return "files";
  }

  @Override
  public boolean handles(String target) {
    return Target.handles(target);
  }

  @Override
  public Wording targets() {
    return MESSAGES.wording("targets");
  }

  @Override
  public List<Endpoint> endpoints(DataSource source, Settings settings) throws ScanException {
    FilesSettings own = settings.bind(FilesSettings.class);
    Path path = Target.realPath(source.target());
    return endpoints(path, MountTable.read(path), own);
  }

  /** Of the mount that holds the path, and of the remote mounts below it. */
  static List<Endpoint> endpoints(Path path, MountTable mounts, FilesSettings settings) {
    Map<String, Endpoint> byHost = new LinkedHashMap<>();
    add(mounts.holding(path), mounts, byHost);
    if (!settings.oneFileSystem()) {
      for (Mount mount : mounts.below(path)) {
        if (mount.isRemote()) {
          add(mount, mounts, byHost);
        }
      }
    }
    return List.copyOf(byHost.values());
  }

  private static void add(@Nullable Mount mount, MountTable mounts, Map<String, Endpoint> byHost) {
    if (mount == null || !mount.isRemote()) {
      add(new Endpoint("localhost", MESSAGES.wording("endpoint.local")), byHost);
      return;
    }
    String point = mount.point().toString();
    String host = mount.host();
    String configured = host == null ? mounts.configuredHost(mount) : null;
    if (host != null) {
      add(new Endpoint(host, MESSAGES.wording("endpoint.mount", point, mount.type())), byHost);
    } else if (configured != null) {
      Wording how = MESSAGES.wording("endpoint.configured", point, mount.type());
      add(new Endpoint(configured, how), byHost);
    } else {
      // Without a host the type's own name stands in: nothing places it, so it stays unknown.
      Wording how = MESSAGES.wording("endpoint.unnamed", point, mount.type());
      add(Endpoint.unnamed(mount.type(), how), byHost);
    }
    String address = mount.address();
    if (address != null && host != null) {
      add(new Endpoint(address, MESSAGES.wording("endpoint.connected", host, point)), byHost);
    }
  }

  private static void add(Endpoint endpoint, Map<String, Endpoint> byHost) {
    byHost.putIfAbsent(endpoint.host(), endpoint);
  }

  @Override
  public Scanner open(DataSource source, Settings settings, Limits limits) throws ScanException {
    FilesSettings own = settings.bind(FilesSettings.class);
    Path root = Target.realPath(source.target());
    return new FilesScanner(source, root, own, MountTable.read(root), limits);
  }
}
