package org.entente.node.exchange;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The modules an exchange stands on, and none above it. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "org.entente.node.kernel",
            "org.entente.node.home",
            "org.entente.node.audit",
            "org.entente.node.nations",
            "org.entente.node.exchange"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*|.*Test(\\$.*)?"))
class PracticeApplication {}
