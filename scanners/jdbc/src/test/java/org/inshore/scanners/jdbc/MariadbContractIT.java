package org.inshore.scanners.jdbc;

import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class MariadbContractIT extends JdbcContract {
  private EmbeddedMariadbServer server;

  @BeforeAll
  void start() throws Exception {
    server = EmbeddedMariadbServer.start();
    plant();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Override
  EmbeddedServer server() {
    return server;
  }

  @Override
  String quoted(String name) {
    return "`" + name + "`";
  }

  @Override
  String failingView() {
    return "create view failing as select v, (select v from many) as one from customers";
  }
}
