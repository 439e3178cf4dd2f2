package org.inshore.scanners.jdbc.mysql;

import org.inshore.scanners.jdbc.JdbcContract;
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
  protected EmbeddedServer server() {
    return server;
  }

  @Override
  protected String quoted(String name) {
    return "`" + name + "`";
  }

  @Override
  protected String failingView() {
    return "create view failing as select v, (select v from many) as one from customers";
  }
}
