package org.inshore.testkit.estate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Population;
import org.inshore.testkit.estate.planting.Truth;
import org.inshore.testkit.estate.share.CollectionShare;
import org.inshore.testkit.estate.share.MainlandShares;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/**
 * A small bank's data sources on this machine: its core banking system in PostgreSQL with a replica
 * of one table abroad, its customer relations in MariaDB, the file share of a firm that collects
 * debts for it, and small ones with which something else is wrong each.
 *
 * <p>{@link #close} ends the servers and leaves the folder.
 */
public final class Estate implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(Estate.class);

  private final Path folder;
  private final List<EmbeddedServer> servers = new ArrayList<>();
  private @Nullable Truth truth;

  private Estate(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the whole estate of 20,000 customers.
   *
   * @param folder takes servers, files and {@code inshore.yaml}; empty or not there yet
   * @param seed print it: the same seed gives the same data
   */
  public static Estate create(Path folder, long seed) throws IOException, InterruptedException {
    return create(folder, seed, 1, progress -> {});
  }

  /**
   * Makes an estate.
   *
   * @param folder takes servers, files and {@code inshore.yaml}; empty or not there yet
   * @param seed print it: the same seed gives the same data
   * @param scale 1 for 20,000 customers; from 0.02 to 4
   * @param progress takes a line for each step, called from several threads
   */
  public static Estate create(Path folder, long seed, double scale, Consumer<Wording> progress)
      throws IOException, InterruptedException {
    if (!(scale >= 0.02 && scale <= 4)) {
      throw new IllegalArgumentException("scale: 0.02 to 4");
    }
    Path absolute = folder.toAbsolutePath().normalize();
    if (Files.exists(absolute.resolve("inshore.yaml"))) {
      throw new IOException("there is an estate already in " + absolute);
    }
    Files.createDirectories(
        absolute,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Estate estate = new Estate(absolute);
    try {
      estate.fill(Population.of(seed, scale), progress);
      return estate;
    } catch (IOException | InterruptedException | RuntimeException e) {
      estate.close();
      throw e;
    }
  }

  private void fill(Population population, Consumer<Wording> progress)
      throws IOException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Future<List<Planting>> bank = threads.submit(() -> bank(population, progress));
      Future<List<Planting>> crm = threads.submit(() -> crm(population, progress));
      Future<Planting> share = threads.submit(() -> share(population, progress));
      try {
        List<Planting> all =
            new ArrayList<>(MainlandShares.fill(folder.resolve("mainland"), population));
        all.add(result(share));
        all.addAll(result(bank));
        all.addAll(result(crm));
        truth = Planting.truth(all);
      } catch (IOException | InterruptedException | RuntimeException e) {
        threads.shutdownNow();
        throw e;
      }
    }
    truth().write(folder.resolve("truth.tsv"));
    EstateConfiguration.write(folder, servers);
  }

  private List<Planting> bank(Population population, Consumer<Wording> progress)
      throws IOException, SQLException, InterruptedException {
    EmbeddedServer server =
        own(EmbeddedPostgresServer.start(folder.resolve("postgresql"), CoreBanking.DATABASE));
    progress.accept(MESSAGES.wording("started", "PostgreSQL", Integer.toString(server.port())));
    Planting planting = CoreBanking.fill(server, population);
    progress.accept(MESSAGES.wording("filled.bank", population.count()));
    EmbeddedServer replica =
        own(EmbeddedPostgresServer.start(folder.resolve("replica"), RegionalReports.DATABASE));
    Planting replicated = RegionalReports.follow(replica, server, population);
    progress.accept(MESSAGES.wording("filled.replica", Integer.toString(replica.port())));
    return List.of(planting, replicated);
  }

  private List<Planting> crm(Population population, Consumer<Wording> progress)
      throws IOException, SQLException {
    EmbeddedServer server =
        own(EmbeddedMariadbServer.start(folder.resolve("mariadb"), Crm.DATABASE));
    progress.accept(MESSAGES.wording("started", "MariaDB", Integer.toString(server.port())));
    List<Planting> plantings =
        List.of(Crm.fill(server, population), BranchCrm.fill(server, population));
    progress.accept(MESSAGES.wording("filled.crm", population.contacts().size()));
    return plantings;
  }

  private Planting share(Population population, Consumer<Wording> progress) throws IOException {
    Planting planting = CollectionShare.fill(folder.resolve("share"), population);
    progress.accept(MESSAGES.wording("filled.share", population.debtors().size()));
    return planting;
  }

  private EmbeddedServer own(EmbeddedServer server) {
    synchronized (servers) {
      servers.add(server);
    }
    return server;
  }

  private static <T> T result(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IOException("the estate could not be made", e.getCause());
    }
  }

  /** What is in it. */
  public Truth truth() {
    if (truth == null) {
      throw new IllegalStateException("not made yet");
    }
    return truth;
  }

  /** The configuration of a scan of it. */
  public Path configuration() {
    return folder.resolve("inshore.yaml");
  }

  /** Its folder. */
  public Path folder() {
    return folder;
  }

  /** The processes of its servers. */
  public List<ProcessHandle> processes() {
    synchronized (servers) {
      return servers.stream().map(EmbeddedServer::process).toList();
    }
  }

  /** Ends the servers, a replica before what it follows; the folder is left. */
  @Override
  public void close() {
    List<EmbeddedServer> open;
    synchronized (servers) {
      open = List.copyOf(servers).reversed();
    }
    open.forEach(EmbeddedServer::close);
  }
}
