package org.inshore.scanners.smb;

import com.hierynomus.protocol.commons.buffer.Buffer;
import com.hierynomus.protocol.transport.PacketFactory;
import com.hierynomus.protocol.transport.PacketHandlers;
import com.hierynomus.protocol.transport.PacketReceiver;
import com.hierynomus.protocol.transport.TransportException;
import com.hierynomus.protocol.transport.TransportLayer;
import com.hierynomus.smb.SMBPacket;
import com.hierynomus.smb.SMBPacketData;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.transport.TransportLayerFactory;
import com.hierynomus.smbj.transport.tcp.direct.DirectTcpTransportFactory;
import java.io.IOException;

/**
 * Transport whose sockets are closed before anybody is told that the line has ended. Left to
 * itself, smbj fails the requests that are under way, and its thread that reads then says goodbye
 * on a line that nobody reads any more; what is sent meanwhile waits for an answer to the last of
 * its time. A message that cannot be understood ends the line too, and not the thread alone.
 */
record LineEnds(TimedSockets sockets)
    implements TransportLayerFactory<SMBPacketData<?>, SMBPacket<?, ?>> {

  @Override
  public TransportLayer<SMBPacket<?, ?>> createTransportLayer(
      PacketHandlers<SMBPacketData<?>, SMBPacket<?, ?>> handlers, SmbConfig config) {
    return new DirectTcpTransportFactory<SMBPacketData<?>, SMBPacket<?, ?>>()
        .createTransportLayer(
            new PacketHandlers<>(
                handlers.getSerializer(),
                new Receiver(sockets, handlers.getReceiver()),
                new Parser(handlers.getPacketFactory())),
            config);
  }

  private record Receiver(TimedSockets sockets, PacketReceiver<SMBPacketData<?>> next)
      implements PacketReceiver<SMBPacketData<?>> {
    @Override
    public void handle(SMBPacketData<?> packet) throws TransportException {
      try {
        next.handle(packet);
      } catch (RuntimeException e) {
        throw new TransportException(e);
      }
    }

    @Override
    public void handleError(Throwable reason) {
      sockets.cut();
      next.handleError(reason);
    }
  }

  private record Parser(PacketFactory<SMBPacketData<?>> next)
      implements PacketFactory<SMBPacketData<?>> {
    @Override
    public SMBPacketData<?> read(byte[] data) throws Buffer.BufferException, IOException {
      try {
        return next.read(data);
      } catch (RuntimeException e) {
        throw new IOException(e);
      }
    }

    @Override
    public boolean canHandle(byte[] data) {
      return next.canHandle(data);
    }
  }
}
