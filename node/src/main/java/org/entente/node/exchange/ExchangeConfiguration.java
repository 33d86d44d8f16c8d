package org.entente.node.exchange;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class ExchangeConfiguration {
    @Bean
    LocalSeal localSeal(OwnKeys keys, SecureRandom random) {
        return new LocalSeal(keys, random);
    }
}
