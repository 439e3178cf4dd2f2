package org.inshore.testkit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A domain controller of Active Directory (Samba) of this test alone, with a share: the domain
 * FILIALE.TEST, whose keys are given out at a free port of this machine and whose files are all in
 * one folder. Its accounts exist nowhere else.
 */
public final class DomainController implements AutoCloseable {
  /** The realm. */
  public static final String REALM = "FILIALE.TEST";

  /** The domain's name before a backslash. */
  public static final String DOMAIN = "FILIALE";

  /** Of every account. */
  public static final String PASSWORD = "kv9-Quittengelee-71";

  private static final Path SAMBA = Path.of("/usr/sbin/samba");

  private final Path work;
  private final Path shared;
  private final int files;
  private final int keys;
  private final Process process;

  /** Whether the machine can run one: a controller, the templates of a domain, root's rights. */
  public static boolean isInstalled() {
    return Files.isExecutable(SAMBA)
        && Files.isDirectory(Path.of("/usr/share/samba/setup/ad-schema"))
        && Files.isExecutable(Path.of("/usr/bin/unshare"))
        && "root".equals(System.getProperty("user.name"));
  }

  /**
   * Makes a domain and starts.
   *
   * @param shared what its share is of
   * @param setUp further commands of {@code samba-tool}, such as {@code user create}
   */
  public DomainController(Path shared, Path work, List<List<String>> setUp) throws Exception {
    this.work = work;
    this.shared = shared;
    this.files = freePort();
    this.keys = freePort();
    for (String each : new String[] {"private", "sysvol/scripts", "own"}) {
      Files.createDirectories(work.resolve(each));
    }
    Files.writeString(configuration(), text());
    tool(
        "domain",
        "provision",
        "--realm=" + REALM,
        "--domain=" + DOMAIN,
        "--server-role=dc",
        "--dns-backend=NONE",
        "--adminpass=" + PASSWORD,
        "--host-name=DC7",
        "--host-ip=127.0.0.1");
    // Tickets are asked for by the name that is connected to.
    tool("spn", "add", "cifs/localhost", "DC7$");
    for (List<String> each : setUp) {
      tool(each.toArray(String[]::new));
    }
    Files.writeString(
        kerberos(),
        """
        [libdefaults]
          default_realm = %1$s
          dns_lookup_kdc = false
          dns_lookup_realm = false
          rdns = false
          dns_canonicalize_hostname = false
          udp_preference_limit = 1
        [realms]
          %1$s = {
            kdc = localhost:%2$d
          }
        [domain_realm]
          localhost = %1$s
        """
            .formatted(REALM, keys));
    // libwbclient finds winbindd at one place only: here that place is a folder of ours.
    Files.createDirectories(Path.of("/run/samba"));
    process =
        new ProcessBuilder(
                "unshare",
                "-m",
                "sh",
                "-c",
                "mount --bind \"$1\" /run/samba && exec samba -i -M single -s \"$2\" --debug-stdout",
                "sh",
                work.resolve("own").toString(),
                configuration().toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("samba.log").toFile())
            .start();
    await(keys);
    await(files);
    awaitNames();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private void await(int port) throws Exception {
    for (int i = 0; i < 400; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    close();
    throw new IOException(Files.readString(work.resolve("samba.log")));
  }

  /** Until winbindd answers nobody can log in. */
  private void awaitNames() throws Exception {
    for (int i = 0; i < 200 && !Files.exists(work.resolve("own/winbindd/pipe")); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private Path configuration() {
    return work.resolve("smb.conf");
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder("[global]\n");
    for (String each :
        new String[] {
          "private dir", "lock directory", "state directory", "cache directory",
          "pid directory", "ncalrpc dir", "binddns dir", "ntp signd socket directory"
        }) {
      String name = each.split(" ", -1)[0];
      text.append(each).append(" = ").append(work).append('/').append(name).append('\n');
    }
    return text
        + """
        netbios name = DC7
        realm = %s
        workgroup = %s
        server role = active directory domain controller
        winbindd socket directory = /run/samba/winbindd
        interfaces = lo
        bind interfaces only = yes
        disable netbios = yes
        smb ports = %d
        krb5 port = %d
        kpasswd port = 0
        server services = rpc, s3fs, kdc, winbindd
        dcerpc endpoint servers = lsarpc, samr, netlogon
        rpc server port = %d
        log level = 1
        [sysvol]
        path = %s/sysvol
        read only = yes
        [netlogon]
        path = %s/sysvol/scripts
        read only = yes
        [share]
        path = %s
        read only = yes
        """
            .formatted(REALM, DOMAIN, files, keys, freePort(), work, work, shared);
  }

  /** Runs a command of {@code samba-tool} on this domain; what it says. */
  public String tool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("samba-tool"));
    command.addAll(Arrays.asList(arguments));
    command.add("--configfile=" + configuration());
    if (!arguments[0].equals("domain") && !arguments[0].equals("ntacl")) {
      command.addAll(List.of("-H", work.resolve("private/sam.ldb").toString()));
    }
    return run(command);
  }

  /** Runs a command that has to succeed; what it says. */
  private String run(List<String> command) throws IOException, InterruptedException {
    Path said = work.resolve("tool.log");
    Process tool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (tool.waitFor() != 0) {
      throw new IOException(command.get(1) + ": " + Files.readString(said));
    }
    return Files.readString(said);
  }

  /** The identifier of a group or an account. */
  public String sid(String kind, String name) throws IOException, InterruptedException {
    return tool(kind, "show", name, "--attributes=objectSid")
        .replaceAll("(?s).*objectSid: (\\S+).*", "$1");
  }

  /** Gives a file of the share an access list, in the form SDDL. */
  public void allow(Path file, String list) throws IOException, InterruptedException {
    tool("ntacl", "set", list, file.toString(), "--xattr-backend=native");
  }

  /** The file that tells clients where keys are given out. */
  public Path kerberos() {
    return work.resolve("krb5.conf");
  }

  /** The target of its share, for an account or, if empty, for whoever has a ticket. */
  public String target(String account) {
    return "smb://" + (account.isEmpty() ? "" : account + "@") + "localhost:" + files + "/share";
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }
}
