package org.inshore.scanners.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.inshore.scanners.files.mount.Mount;
import org.inshore.scanners.files.mount.MountTable;
import org.inshore.spi.source.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTableTest {
  private static final String TABLE =
      """
      22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
      23 22 0:21 / /proc rw,nosuid shared:12 - proc proc rw
      90 22 0:50 / /srv/share rw,relatime shared:50 - nfs4 nas.example.sg:/export/a rw,vers=4.2,addr=192.0.2.7
      91 22 0:51 / /srv/hong\\040kong rw - cifs //10.1.2.3/data rw,username=x
      92 22 0:52 / /srv/ssh rw - fuse.sshfs ops@jump.example.hk:/data rw
      93 90 0:53 / /srv/share/bucket rw - fuse.s3fs s3fs rw
      98 22 0:54 / /srv/obs rw - fuse.s3fs s3fs rw,user_id=0
      94 22 8:3 / /srv/disk rw - ext4 /dev/sdb1 rw
      95 22 8:3 / /srv/over rw - ext4 /dev/sdb1 rw
      96 95 0:60 / /srv/over rw master:1 - nfs [2001:db8::7]:/v rw
      a line of no known form
      97 22 0:99 / - broken
      """;

  private static final String CONFIGURED =
      """
      # <source> <point> <type> <options>
      /dev/sda2 / ext4 defaults 0 1
      customers /srv/obs fuse.s3fs _netdev,url=https://obs.ap-southeast-1.myhuaweicloud.com/,ro 0 0
      broken
      """;

  private final MountTable mounts = MountTable.parse(TABLE, CONFIGURED);

  @ParameterizedTest
  @CsvSource({
    "/home/a, localhost",
    "/srv/share, nas.example.sg",
    "/srv/share/deep/file, nas.example.sg",
    "/srv/share2, localhost",
    "/srv/hong kong/x, 10.1.2.3",
    "/srv/ssh, jump.example.hk",
    "/srv/share/bucket/x, <fuse.s3fs>",
    "/srv/obs/x, obs.ap-southeast-1.myhuaweicloud.com",
    "/srv/disk, localhost",
    "/srv/over/x, 2001:db8::7",
  })
  void namesTheHostThatHoldsAPath(String path, String host) {
    assertThat(hosts(path, false).getFirst()).isEqualTo(host);
  }

  @Test
  void namesRemoteMountsBelowTheTarget() {
    assertThat(hosts("/srv", false))
        .containsExactly(
            "localhost",
            "nas.example.sg",
            "192.0.2.7",
            "10.1.2.3",
            "jump.example.hk",
            "<fuse.s3fs>",
            "obs.ap-southeast-1.myhuaweicloud.com",
            "2001:db8::7");
    assertThat(hosts("/srv", true)).containsExactly("localhost");
  }

  @Test
  void tellsPseudoFileSystems() {
    assertThat(Objects.requireNonNull(mounts.at(Path.of("/proc"))).isPseudo()).isTrue();
    assertThat(mounts.at(Path.of("/proc/1"))).isNull();
    assertThat(Objects.requireNonNull(mounts.at(Path.of("/srv/disk"))).isPseudo()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "nfs, a.example:/x, a.example",
    "nfs4, 'a.example,b.example:/x', a.example",
    "cifs, \\\\\\\\Srv.Example\\\\d, srv.example",
    "fuse.sshfs, u@h.example:, h.example",
    "fuse.sshfs, u@[2001:db8::1]:/x, 2001:db8::1",
    "fuse, https://dav.example:8443/x, dav.example",
    "ceph, '192.0.2.1:6789,192.0.2.2:6789:/', 192.0.2.1",
    "lustre, 192.0.2.9@tcp:/fs, 192.0.2.9",
    "fuse.rclone, remote:bucket,",
    "fuse.ossfs, ossfs,",
    "virtiofs, host0,",
  })
  void readsTheHostOfASource(String type, String source, String host) {
    Mount mount = new Mount(Path.of("/m"), type, source.replace("\\\\", "\\"), "");
    assertThat(mount.isRemote()).isTrue();
    assertThat(mount.host()).isEqualTo(host);
  }

  @Test
  void readsThisMachinesTable() {
    assertThat(MountTable.read(Path.of("/")).holding(Path.of("/"))).isNotNull();
  }

  private List<String> hosts(String path, boolean oneFileSystem) {
    FilesSettings settings = new FilesSettings(List.of(), List.of(), 9, oneFileSystem);
    return FilesScannerFactory.endpoints(Path.of(path), mounts, settings).stream()
        .map(Endpoint::host)
        .toList();
  }
}
