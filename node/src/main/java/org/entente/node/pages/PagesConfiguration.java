package org.entente.node.pages;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The beans that templates use by name: {@code words times nationNames signs assets}. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    /** What a browser is told to keep: the address changes with the content. */
    private static final Duration KEPT = Duration.ofDays(365);

    @Bean({"messageSource", "words"})
    Words words(@Value("${entente.words.strict:false}") boolean strict) {
        return new Words(Bundles.onClassPath(), strict);
    }

    @Bean
    Times times(Words words) {
        return new Times(words);
    }

    @Bean("nationNames")
    NationNames nationNames(ObjectProvider<PartnerNames> partners) {
        return new NationNames(partners);
    }

    @Bean
    Signs signs() {
        return new Signs();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    LocaleResolver localeResolver(ObjectProvider<Desk> desk) {
        return new ChosenLanguage(desk);
    }

    @Bean
    PageFinish pageFinish() {
        return new PageFinish();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Choice());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations(
                        Assets.PLACES.stream().map(p -> "classpath:/" + p).toArray(String[]::new))
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable());
    }
}
