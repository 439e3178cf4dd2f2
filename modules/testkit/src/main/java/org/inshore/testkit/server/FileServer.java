package org.inshore.testkit.server;

import java.io.IOException;
import java.util.Map;

/** A server on this machine that hands out the files of a folder. */
public interface FileServer extends AutoCloseable {
  /** The target that a user names. */
  String target();

  /** The scanner's settings for it. */
  Map<String, Object> settings() throws IOException;

  @Override
  void close() throws IOException;
}
