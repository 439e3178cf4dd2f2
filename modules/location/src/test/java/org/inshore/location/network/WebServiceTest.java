package org.inshore.location.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.spi.source.ServiceStatement.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class WebServiceTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @TempDir Path folder;

  @Test
  void readsTheRegionOfABucketAndNothingElse() throws Exception {
    List<String> requests = new ArrayList<>();
    HttpServer server = HttpServer.create(ANY, 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.getResponseHeaders().add("x-amz-bucket-region", "ap-east-1");
          exchange.getResponseHeaders().add("x-cos-bucket-region", "<script>");
          exchange.getResponseHeaders().add("Location", "http://elsewhere.invalid/");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    server.start();
    try {
      List<ServiceStatement> statements =
          WebService.ask(
              URI.create(
                  "http://127.0.0.1:" + server.getAddress().getPort() + "/bucket/key?secret=1"));

      assertThat(statements).extracting(ServiceStatement::kind).containsExactly(Kind.REGION);
      assertThat(statements).extracting(ServiceStatement::value).containsExactly("ap-east-1");
      assertThat(requests).containsExactly("HEAD /bucket");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void namesOfACertificateCountOnlyWhenItIsTrusted() throws Exception {
    KeyStore keys = certificate("*.oss-cn-hongkong.aliyuncs.com");
    HttpsServer server = HttpsServer.create(ANY, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(403, -1);
          exchange.close();
        });
    server.start();
    try {
      URI target = URI.create("https://127.0.0.1:" + server.getAddress().getPort());

      assertThat(WebService.ask(target, context(keys)))
          .extracting(ServiceStatement::value)
          .containsExactly("*.oss-cn-hongkong.aliyuncs.com");
      assertThatThrownBy(() -> WebService.ask(target))
          .isInstanceOf(ScanException.class)
          .hasMessageContaining("its certificate is not one that this machine trusts");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatDoesNotAnswerIsSaid() throws IOException {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    assertThatThrownBy(() -> WebService.ask(URI.create("http://127.0.0.1:" + port)))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("127.0.0.1 did not answer a web request");
  }

  private KeyStore certificate(String name) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=dns:" + name + ",ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "test-only")
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "test-only".toCharArray());
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, "test-only".toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
