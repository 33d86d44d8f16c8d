package org.entente.bench.as4;

import com.helger.collection.commons.CommonsArrayList;
import com.helger.http.EHttpMethod;
import com.helger.phase4.incoming.AS4RequestHandler;
import com.helger.phase4.incoming.crypto.AS4IncomingSecurityConfiguration;
import com.helger.phase4.mgr.AS4ManagerFactoryInMemory;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.servlet.AS4UnifiedResponse;
import com.helger.phase4.servlet.AS4XServletHandler;
import com.helger.phase4.servlet.IAS4ServletRequestHandlerCustomizer;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.web.scope.IRequestWebScopeWithoutResponse;
import com.helger.web.scope.mgr.WebScopeManager;
import com.helger.xservlet.AbstractXServlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.entente.bench.peer.Door;
import org.entente.bench.peer.KeyRing;
import org.entente.bench.peer.Receiver;
import org.jspecify.annotations.Nullable;

/** Opens and checks each message, keeps nothing of it and answers with a signed receipt. */
public final class As4Receiver implements Receiver {
    private final Door door;

    private As4Receiver(Door door) {
        this.door = door;
    }

    public static As4Receiver open(As4Profile profile, Path keys) throws Exception {
        MetaAS4Manager.setFactory(new AS4ManagerFactoryInMemory());
        Settings settings = new Settings(profile, profile.signing(keys, "b"), profile.sealing(keys, "b"));
        return new As4Receiver(Door.open(
                KeyRing.read(keys, "b-tls"), Files.createTempDirectory(keys, "door"), settings));
    }

    @Override
    public int port() {
        return door.port();
    }

    @Override
    public void close() throws IOException {
        door.close();
        WebScopeManager.onGlobalEnd();
    }

    private static final class As4Servlet extends AbstractXServlet {
        private static final long serialVersionUID = 1L;

        As4Servlet(Settings settings) {
            settings().setMultipartEnabled(false);
            handlerRegistry().registerHandler(EHttpMethod.POST, new AS4XServletHandler().setRequestHandlerCustomizer(settings));
        }
    }

    /** What each request is handled with. */
    private static final class Settings implements IAS4ServletRequestHandlerCustomizer, Function<ServletContext, HttpServlet> {
        private final As4Profile profile;
        private final IAS4CryptoFactory signing;
        private final IAS4CryptoFactory sealing;
        private volatile @Nullable PMode mode;

        Settings(As4Profile profile, IAS4CryptoFactory signing, IAS4CryptoFactory sealing) {
            this.profile = profile;
            this.signing = signing;
            this.sealing = sealing;
        }

        /** phase4 can make nothing before its global scope is there, and that wants the servlet context. */
        @Override
        public HttpServlet apply(ServletContext context) {
            WebScopeManager.onGlobalBegin(context);
            As4Profile.register();
            mode = profile.mode("");
            return new As4Servlet(this);
        }

        @Override
        public void customizeBeforeHandling(
                IRequestWebScopeWithoutResponse request, AS4UnifiedResponse response, AS4RequestHandler handler) {
            handler.setCryptoFactorySign(signing);
            handler.setCryptoFactoryCrypt(sealing);
            handler.setPModeResolver((id, service, action, from, to, agreement, address) -> mode);
            handler.setIncomingSecurityConfiguration(new AS4IncomingSecurityConfiguration()
                    .setSigningParams(profile.signingParams())
                    .setCryptParams(profile.cryptParams()));
            handler.setIncomingProfileSelector(As4Profile.SELECTOR);
            handler.setProcessorSupplier(() -> new CommonsArrayList<>(new Discard()));
        }

        @Override
        public void customizeAfterHandling(
                IRequestWebScopeWithoutResponse request, AS4UnifiedResponse response, AS4RequestHandler handler) {}
    }
}
