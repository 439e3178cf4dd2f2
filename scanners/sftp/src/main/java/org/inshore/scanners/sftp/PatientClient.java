package org.inshore.scanners.sftp;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.SftpErrorDataHandler;
import org.apache.sshd.sftp.client.SftpVersionSelector;
import org.apache.sshd.sftp.client.impl.DefaultSftpClient;
import org.apache.sshd.sftp.client.impl.SftpAckData;
import org.apache.sshd.sftp.client.impl.SftpResponse;
import org.apache.sshd.sftp.common.SftpConstants;
import org.jspecify.annotations.Nullable;

/**
 * Client that waits for an answer as long as was set, where the library waits for as long as a
 * session may be idle; and to whom an answer that nobody waits for any more is no breach of the
 * protocol: reading may end before what was asked for ahead has come. Long ranges are asked for in
 * pieces that are under way together.
 */
final class PatientClient extends DefaultSftpClient {
  /** What every server answers at once. */
  static final int PIECE = 1 << 15;

  private static final int LEAST = 1 << 10;

  private final Duration timeout;

  /** Requests whose answers nobody waits for; null while the library's constructor runs. */
  private final @Nullable Set<Integer> abandoned = ConcurrentHashMap.newKeySet();

  /** What this server answers at once. */
  private volatile int piece = PIECE;

  PatientClient(ClientSession session, Duration timeout) throws IOException {
    super(session, SftpVersionSelector.CURRENT, SftpErrorDataHandler.EMPTY);
    this.timeout = timeout;
  }

  @Override
  public Buffer receive(int id) throws IOException {
    Buffer answer = receive(id, timeout);
    if (answer == null) {
      throw new IOException("no answer in time");
    }
    return answer;
  }

  @Override
  protected void process(Buffer incoming) throws IOException {
    int at = incoming.rpos();
    incoming.getInt();
    incoming.getUByte();
    int id = incoming.getInt();
    incoming.rpos(at);
    try {
      super.process(incoming);
    } catch (IOException e) {
      // What it throws is that nobody waits for this answer.
      if (!isOpen()) {
        throw e;
      }
    }
    Set<Integer> known = abandoned;
    if (known != null && known.remove(id)) {
      receive(id, Duration.ZERO);
    }
  }

  /**
   * Reads a range by as many requests as it takes, all under way at the same time.
   *
   * @return how many bytes were read from its beginning on; -1 at the end of the file
   */
  int readTogether(Handle handle, long position, byte[] to, int offset, int length)
      throws IOException {
    int each = piece;
    if (length <= each) {
      return read(handle, position, to, offset, length);
    }
    int[] ids = new int[(length + each - 1) / each];
    int asked = 0;
    int received = 0;
    try {
      for (; asked < ids.length; asked++) {
        int from = asked * each;
        ids[asked] = ask(handle, position + from, Math.min(each, length - from));
      }
      int filled = 0;
      boolean isWhole = true;
      while (received < ids.length) {
        int from = received * each;
        int wanted = Math.min(each, length - from);
        int id = ids[received++];
        Buffer data = data(id, position + from, wanted);
        if (data == null || data.available() == 0) {
          isWhole = false;
        } else if (isWhole) {
          int count = data.available();
          data.getRawBytes(to, offset + from, count);
          filled += count;
          isWhole = count == wanted;
        } else if (filled > 0 && filled < each) {
          // It goes on behind a piece that was cut short: so much it answers at once.
          piece = Math.max(LEAST, filled);
        }
      }
      return filled == 0 ? -1 : filled;
    } finally {
      abandon(ids, received, asked);
    }
  }

  private int ask(Handle handle, long position, int length) throws IOException {
    byte[] name = handle.getIdentifier();
    Buffer request = new ByteArrayBuffer(name.length + 64, false);
    request.putBytes(name);
    request.putLong(position);
    request.putUInt(length);
    return write(SftpConstants.SSH_FXP_READ, request).getId();
  }

  private @Nullable Buffer data(int id, long position, int length) throws IOException {
    SftpResponse response = response(SftpConstants.SSH_FXP_READ, id);
    return checkDataResponse(new SftpAckData(id, position, length), response, null);
  }

  /** Leaves answers to whoever receives them, so that they are not kept. */
  private void abandon(int[] ids, int from, int to) throws IOException {
    Set<Integer> known = abandoned;
    for (int i = from; i < to && known != null; i++) {
      known.add(ids[i]);
      if (receive(ids[i], Duration.ZERO) != null) {
        known.remove(ids[i]);
      }
    }
  }
}
