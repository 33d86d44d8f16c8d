package org.entente.node.officers;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Locale;
import org.entente.node.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** What stands before every page of the desk. Whatever is not named here needs a signed-in officer. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {
    /** Everything from this host, no script or style inside a page, no frame around it, no form to elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** How long after the idle limit the sign-in page can still say so. */
    private static final Duration SAYS_WHY_FOR = Duration.ofMinutes(15);

    @Bean
    SecurityFilterChain desk(
            HttpSecurity http,
            SignIn signIn,
            CurrentOfficer current,
            AuditTrail trail,
            TransactionTemplate transaction,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        Door door = new Door(current, trail, transaction);
        return http.securityMatcher(request -> !request.getRequestURI().startsWith("/exchange/"))
                .securityContext(context -> context.securityContextRepository(
                        new RequestAttributeSecurityContextRepository()))
                .addFilterAfter(new SessionGate(signIn), SecurityContextHolderFilter.class)
                .addFilterAfter(new FilesAtTheDoor(current, trail, transaction, most.toBytes()), SessionGate.class)
                .csrf(Customizer.withDefaults())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests
                        // A file is streamed after its request was let in; the container then comes by here once more.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/sign-in", Door.AGAIN, "/enrol", "/enrol/**", "/assets/**", "/error")
                        .permitAll()
                        .requestMatchers("/administration", "/administration/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/audit", "/audit/**")
                        .hasAnyRole(Role.AUDITOR.name(), Role.OVERSIGHT.name())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(door).accessDeniedHandler(door))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    /**
     * A browser keeps one cookie of a name for a host, whatever the port: two nodes on one machine need two names, or
     * signing in to one would sign out of the other. The web session outlives the idle limit a little, to say why the
     * session ended.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(
            @Value("${entente.nation}") String nation, @Value("${entente.session-idle:15m}") Duration idle) {
        return factory -> {
            Session session = new Session();
            session.setTimeout(idle.plus(SAYS_WHY_FOR));
            session.getCookie().setName("entente-" + nation.toLowerCase(Locale.ROOT));
            session.getCookie().setHttpOnly(true);
            session.getCookie().setSameSite(Cookie.SameSite.STRICT);
            factory.setSession(session);
        };
    }

    /** Nobody signs in by a user store of the framework; without this one it would make up a user of its own. */
    @Bean
    UserDetailsService nobodyElse() {
        return name -> {
            throw new UsernameNotFoundException("officers sign in at their own page");
        };
    }
}
