package org.inshore.scanners.smb;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Client of a Local Security Authority over one pipe: binds (DCE/RPC), opens its policy and asks
 * for names (MS-LSAT, LsarLookupSids). What the server sends is bounded by the answer itself.
 */
final class LocalSecurity {
  /** Sends a message and hands back the answer. */
  interface Pipe {
    /** One round trip. */
    byte[] transact(byte[] message) throws IOException;
  }

  private static final int REQUEST = 0;
  private static final int RESPONSE = 2;
  private static final int BIND = 11;
  private static final int BIND_ACK = 12;
  private static final int HEADER = 16;
  private static final int HANDLE = 20;
  private static final short OPEN_POLICY = 44;
  private static final short LOOKUP_SIDS = 15;
  private static final int LOOKUP_NAMES = 0x800;

  /** The interface lsarpc, and NDR, each as its bytes on the wire and a version. */
  private static final String LSARPC = "785734123412cdabef000123456789ab";

  private static final String NDR = "045d888aeb1cc9119fe808002b104860";

  private final Pipe pipe;
  private int calls;

  LocalSecurity(Pipe pipe) {
    this.pipe = pipe;
  }

  /**
   * The names of some identifiers, null for those that are not known.
   *
   * @throws IOException if the server does not tell
   */
  List<@Nullable String> names(List<String> sids) throws IOException {
    try {
      bind();
      return lookup(open(), sids);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private void bind() throws IOException {
    ByteBuffer body = buffer(256);
    body.putShort((short) 4280).putShort((short) 4280).putInt(0).putInt(1);
    body.putShort((short) 0).putShort((short) 1);
    body.put(HexFormat.of().parseHex(LSARPC)).putInt(0);
    body.put(HexFormat.of().parseHex(NDR)).putInt(2);
    if (call(BIND, body).get(2) != BIND_ACK) {
      throw new IOException("bind");
    }
  }

  private byte[] open() throws IOException {
    ByteBuffer stub = buffer(64);
    stub.putInt(0);
    stub.putInt(24).putInt(0).putInt(0).putInt(0).putInt(0).putInt(0);
    stub.putInt(LOOKUP_NAMES);
    ByteBuffer answer = request(OPEN_POLICY, stub);
    byte[] handle = new byte[HANDLE];
    answer.get(handle);
    if (answer.getInt() != 0) {
      throw new IOException("policy");
    }
    return handle;
  }

  private List<@Nullable String> lookup(byte[] handle, List<String> sids) throws IOException {
    ByteBuffer stub = buffer(128 + 128 * sids.size());
    stub.put(handle).putInt(sids.size()).putInt(1).putInt(sids.size());
    for (int i = 0; i < sids.size(); i++) {
      stub.putInt(i + 2);
    }
    for (String sid : sids) {
      putSid(stub, sid);
    }
    stub.putInt(0).putInt(0);
    stub.putShort((short) 1).putShort((short) 0).putInt(0);
    ByteBuffer answer = request(LOOKUP_SIDS, stub);
    List<String> domains = answer.getInt() == 0 ? List.of() : domains(answer);
    int entries = answer.getInt();
    List<@Nullable String> names = new ArrayList<>();
    if (answer.getInt() == 0) {
      return names;
    }
    answer.getInt();
    int[][] read = new int[Math.min(entries, sids.size())][];
    for (int i = 0; i < read.length; i++) {
      int use = answer.getShort();
      answer.getShort();
      answer.getInt();
      read[i] = new int[] {use, answer.getInt(), answer.getInt()};
    }
    for (int[] each : read) {
      String name = each[1] == 0 ? "" : string(answer);
      String domain = each[2] >= 0 && each[2] < domains.size() ? domains.get(each[2]) : "";
      names.add(shown(each[0], domain, name));
    }
    return names;
  }

  /** A name with its domain; null where the server knows none. */
  private static @Nullable String shown(int use, String domain, String name) {
    boolean unknown = use == 7 || use == 8 || (name.isEmpty() && domain.isEmpty());
    if (unknown) {
      return null;
    }
    return domain.isEmpty() ? name : name.isEmpty() ? domain : domain + "\\" + name;
  }

  private static List<String> domains(ByteBuffer answer) {
    int entries = answer.getInt();
    boolean none = answer.getInt() == 0;
    answer.getInt();
    List<String> names = new ArrayList<>();
    if (none) {
      return names;
    }
    answer.getInt();
    List<int[]> pointers = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      answer.getInt();
      pointers.add(new int[] {answer.getInt(), answer.getInt()});
    }
    for (int[] each : pointers) {
      names.add(each[0] == 0 ? "" : string(answer));
      if (each[1] != 0) {
        int authorities = answer.getInt();
        answer.position(answer.position() + 8 + 4 * authorities);
      }
    }
    return names;
  }

  private static String string(ByteBuffer answer) {
    answer.getInt();
    answer.getInt();
    int length = answer.getInt();
    if (length < 0 || length > answer.remaining() / 2) {
      throw new IllegalArgumentException("string");
    }
    byte[] text = new byte[length * 2];
    answer.get(text);
    answer.position(answer.position() + (length & 1) * 2);
    return new String(text, StandardCharsets.UTF_16LE);
  }

  private static void putSid(ByteBuffer stub, String sid) {
    String[] parts = sid.split("-", -1);
    int authorities = parts.length - 3;
    stub.putInt(authorities).put((byte) 1).put((byte) authorities);
    long authority = Long.decode(parts[2]);
    for (int shift = 40; shift >= 0; shift -= 8) {
      stub.put((byte) (authority >> shift));
    }
    for (int i = 3; i < parts.length; i++) {
      stub.putInt((int) Long.parseLong(parts[i]));
    }
  }

  private ByteBuffer request(short operation, ByteBuffer stub) throws IOException {
    ByteBuffer body = buffer(8 + stub.position());
    body.putInt(stub.position()).putShort((short) 0).putShort(operation);
    body.put(written(stub));
    ByteBuffer answer = call(REQUEST, body);
    if (answer.get(2) != RESPONSE) {
      throw new IOException("fault");
    }
    return answer.position(HEADER + 8).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer call(int type, ByteBuffer body) throws IOException {
    ByteBuffer message = buffer(HEADER + body.position());
    message.put((byte) 5).put((byte) 0).put((byte) type).put((byte) 3).putInt(0x10);
    message.putShort((short) (HEADER + body.position())).putShort((short) 0).putInt(++calls);
    message.put(written(body));
    byte[] answer = pipe.transact(written(message));
    if (answer.length < HEADER + 8) {
      throw new IOException("short");
    }
    return ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] written(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.position()];
    buffer.get(0, bytes);
    return bytes;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
