package org.inshore.scanners.sftp;

import java.io.IOException;
import java.time.Duration;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.client.SftpErrorDataHandler;
import org.apache.sshd.sftp.client.SftpVersionSelector;
import org.apache.sshd.sftp.client.impl.DefaultSftpClient;

/**
 * Client that waits for an answer as long as was set, where the library waits for as long as a
 * session may be idle; and to whom an answer that nobody waits for any more is no breach of the
 * protocol: reading may end before what was asked for ahead has come.
 */
final class PatientClient extends DefaultSftpClient {
  private final Duration timeout;

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
    try {
      super.process(incoming);
    } catch (IOException e) {
      // What it throws is that nobody waits for this answer.
      if (!isOpen()) {
        throw e;
      }
    }
  }
}
