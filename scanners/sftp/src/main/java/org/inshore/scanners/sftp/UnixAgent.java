package org.inshore.scanners.sftp;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.threads.ThreadUtils;

/** Proxy of an SSH agent at a socket of this machine: asks for its keys and for signatures. */
final class UnixAgent extends AbstractAgentProxy {
  /** No answer of an agent is as long. */
  private static final int MOST = 1 << 20;

  private final SocketChannel socket;

  private UnixAgent(Path path) throws IOException {
    super(ThreadUtils.newSingleThreadExecutor("inshore-agent"));
    socket = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      socket.connect(UnixDomainSocketAddress.of(path));
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Makes clients of the agent at a path; none is offered to servers. */
  record Factory(Path path) implements SshAgentFactory {
    @Override
    public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
      return List.of();
    }

    @Override
    public SshAgent createClient(Session session, FactoryManager manager) throws IOException {
      return new UnixAgent(path);
    }

    @Override
    public SshAgentServer createServer(ConnectionService service) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public boolean isOpen() {
    return socket.isOpen();
  }

  @Override
  protected synchronized Buffer request(Buffer question) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(question.array(), question.rpos(), question.available());
    while (bytes.hasRemaining()) {
      socket.write(bytes);
    }
    DataInputStream in = new DataInputStream(Channels.newInputStream(socket));
    int length = in.readInt();
    if (length < 0 || length > MOST) {
      throw new IOException("agent");
    }
    return new ByteArrayBuffer(in.readNBytes(length));
  }

  @Override
  public void close() throws IOException {
    socket.close();
    super.close();
  }
}
