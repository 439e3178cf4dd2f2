package org.inshore.scanners.smb;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Client of a Local Security Authority over one pipe: opens its policy and asks for names (MS-LSAT,
 * LsarLookupSids). What the server sends is bounded by the answer itself.
 */
final class LocalSecurity {
  private static final short OPEN_POLICY = 44;
  private static final short LOOKUP_SIDS = 15;
  private static final int LOOKUP_NAMES = 0x800;

  /** The interface lsarpc, as its bytes on the wire. */
  private static final String LSARPC = "785734123412cdabef000123456789ab";

  /**
   * Principal that an identifier belongs to.
   *
   * @param name with its domain; null where the server knows none
   * @param isGroup whether it is a group, of a domain or of a machine
   */
  record Named(@Nullable String name, boolean isGroup) {}

  private final RemoteCalls calls;

  LocalSecurity(RemoteCalls.Pipe pipe) throws IOException {
    this.calls = new RemoteCalls(pipe, LSARPC, 0);
  }

  /**
   * What some identifiers belong to, in their order.
   *
   * @throws IOException if the server does not tell
   */
  List<Named> names(List<String> sids) throws IOException {
    try {
      return lookup(open(), sids);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private byte[] open() throws IOException {
    ByteBuffer stub = RemoteCalls.buffer(64);
    stub.putInt(0);
    stub.putInt(24).putInt(0).putInt(0).putInt(0).putInt(0).putInt(0);
    stub.putInt(LOOKUP_NAMES);
    ByteBuffer answer = calls.call(OPEN_POLICY, stub);
    byte[] handle = RemoteCalls.handle(answer);
    if (answer.getInt() != 0) {
      throw new IOException("policy");
    }
    return handle;
  }

  private List<Named> lookup(byte[] handle, List<String> sids) throws IOException {
    ByteBuffer stub = RemoteCalls.buffer(128 + 128 * sids.size());
    stub.put(handle).putInt(sids.size()).putInt(1).putInt(sids.size());
    for (int i = 0; i < sids.size(); i++) {
      stub.putInt(i + 2);
    }
    for (String sid : sids) {
      RemoteCalls.putSid(stub, sid);
    }
    stub.putInt(0).putInt(0);
    stub.putShort((short) 1).putShort((short) 0).putInt(0);
    ByteBuffer answer = calls.call(LOOKUP_SIDS, stub);
    List<String> domains = answer.getInt() == 0 ? List.of() : domains(answer);
    int entries = answer.getInt();
    List<Named> names = new ArrayList<>();
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
      String name = each[1] == 0 ? "" : RemoteCalls.string(answer);
      String domain = each[2] >= 0 && each[2] < domains.size() ? domains.get(each[2]) : "";
      names.add(new Named(shown(each[0], domain, name), each[0] == 2 || each[0] == 4));
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
      names.add(each[0] == 0 ? "" : RemoteCalls.string(answer));
      if (each[1] != 0) {
        int authorities = answer.getInt();
        answer.position(answer.position() + 8 + 4 * authorities);
      }
    }
    return names;
  }
}
