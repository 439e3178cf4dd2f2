package org.inshore.core.isolation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class ConnectionTest {
  private static final byte[] BLOCK = new byte[Connection.PACKET];

  @Test
  void moreThanTheWindowPassesAsItIsRead() throws Exception {
    PipedInputStream toScan = new PipedInputStream();
    PipedInputStream toProcess = new PipedInputStream();
    Connection scan = Connection.ofScan(toScan, new PipedOutputStream(toProcess));
    Connection process =
        Connection.ofProcess(
            toProcess, new PipedOutputStream(toScan), opened -> start(() -> flood(opened)));
    start(scan::run);
    start(process::run);
    Channel channel = scan.open();
    channel.output().write('?');
    assertThat(channel.input().readNBytes(4 * Connection.WINDOW)).hasSize(4 * Connection.WINDOW);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, Connection.PACKET + 1, -1, -Connection.WINDOW - 1, Integer.MIN_VALUE})
  void aLengthThatNoPacketToAScanHasEndsIt(int length) throws Exception {
    Connection scan = scan(out -> packet(out, 1, length));
    Channel channel = scan.open();
    assertThatThrownBy(scan::run).isInstanceOf(IOException.class);
    assertThat(channel.input().read()).isNegative();
  }

  @Test
  void moreThanWasGrantedEndsIt() throws Exception {
    Connection scan =
        scan(
            out -> {
              for (int sent = 0; sent <= Connection.WINDOW; sent += BLOCK.length) {
                packet(out, 1, BLOCK.length);
                out.write(BLOCK);
              }
            });
    scan.open();
    assertThatThrownBy(scan::run).isInstanceOf(IOException.class);
  }

  @Test
  void whatComesForAChannelThatWasDroppedIsThrownAway() throws Exception {
    Connection scan =
        scan(
            out -> {
              packet(out, 1, 2);
              out.write(new byte[] {'a', 'b'});
              packet(out, 2, 1);
              out.write('c');
            });
    scan.drop(scan.open());
    Channel kept = scan.open();
    scan.run();
    assertThat(kept.input().readAllBytes()).containsExactly('c');
    assertThat(scan.open().input().read()).isNegative();
  }

  private static void flood(Channel opened) throws IOException {
    opened.output().write(new byte[5 * Connection.WINDOW]);
  }

  private static void packet(DataOutputStream out, int number, int length) throws IOException {
    out.writeInt(number);
    out.writeInt(length);
  }

  private static Connection scan(Task written) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.write(new DataOutputStream(bytes));
    return Connection.ofScan(
        new ByteArrayInputStream(bytes.toByteArray()), OutputStream.nullOutputStream());
  }

  private interface Task {
    void write(DataOutputStream out) throws IOException;
  }

  private interface Run {
    void run() throws IOException;
  }

  private static void start(Run run) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                run.run();
              } catch (IOException e) {
                // The test is over.
              }
            });
  }
}
