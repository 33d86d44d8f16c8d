package org.entente.node.pages;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A node that has nothing but pages: no database, no sign-in. No stereotype, so that no other test finds it. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ComponentScan(
        basePackageClasses = Shell.class,
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {Shell.class, ErrorPages.class, ProblemAdvice.class, PagesConfiguration.class, GalleryNode.Pages.class}))
class GalleryNode {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Desk desk() {
        return new Desk() {
            @Override
            public String nation() {
                return "LA";
            }

            @Override
            public TextView unit() {
                return new TextView("ກະຊວງປ້ອງກັນຄວາມສະຫງົບ", "lo");
            }

            @Override
            public OfficerView officer() {
                return Gallery.officer();
            }
        };
    }

    /** The policy of the real node, without its images from data; whatever it blocks fails a walk. */
    @Bean
    org.springframework.boot.web.servlet.FilterRegistrationBean<jakarta.servlet.Filter> policy() {
        return new org.springframework.boot.web.servlet.FilterRegistrationBean<>((request, response, chain) -> {
            ((jakarta.servlet.http.HttpServletResponse) response).setHeader("Content-Security-Policy", POLICY);
            chain.doFilter(request, response);
        });
    }

    @Bean
    RailCount now() {
        return count(Section.NOW, 6, true);
    }

    @Bean
    RailCount release() {
        return count(Section.RELEASE, 2, false);
    }

    private static RailCount count(Section section, long number, boolean late) {
        return new RailCount() {
            @Override
            public Section section() {
                return section;
            }

            @Override
            public Count count() {
                return new Count(number, late);
            }
        };
    }

    @Bean
    RailLinks links() {
        return () -> Gallery.links().subList(1, 3);
    }

    /** The gallery's pages, and ways to end badly. */
    @Controller
    @TestComponent
    static class Pages {
        @GetMapping({"/gallery", "/gallery/"})
        String gallery(Model model) {
            fill(model);
            model.addAttribute("handling", HandlingView.list(2));
            return "gallery/gallery";
        }

        @GetMapping("/gallery/now")
        String now(Model model) {
            fill(model);
            model.addAttribute("handling", HandlingView.list(2));
            return "gallery/now";
        }

        @GetMapping("/gallery/matter")
        String matter(Model model) {
            fill(model);
            model.addAttribute("handling", HandlingView.terms(Gallery.english("For the joint team only")));
            return "gallery/matter";
        }

        @GetMapping("/gallery/form")
        String form(Model model) {
            fill(model);
            model.addAttribute("handling", HandlingView.draft(1));
            return "gallery/form";
        }

        @GetMapping("/gallery/live")
        String live(Model model, @org.springframework.web.bind.annotation.RequestParam(defaultValue = "") String gone) {
            model.addAttribute("from", gone.isEmpty() ? "/gallery/live/list" : "/fail/500");
            return "gallery/live";
        }

        @GetMapping("/gallery/live/list")
        String list(Model model) {
            model.addAttribute("news", "2 new acts from Vietnam");
            return "gallery/live :: list";
        }

        @GetMapping("/fail/{status}")
        String fail(@PathVariable int status) throws Exception {
            switch (status) {
                case 500 -> throw new IllegalStateException("a fault");
                case 503 -> throw new IllegalStateException(new java.sql.SQLException("gone", "57P01"));
                case 507 -> throw new org.entente.node.kernel.DiskFault(new java.io.IOException("no room"));
                case 499 -> throw new Problem(
                        org.springframework.http.HttpStatus.CONFLICT, Notice.of(Notice.Tone.OURS, "gallery.own-release"));
                default -> throw new ResponseStatusException(
                        org.springframework.http.HttpStatusCode.valueOf(status));
            }
        }

        private static void fill(Model model) {
            model.addAttribute("ours", Gallery.LA);
            model.addAttribute("theirs", Gallery.VN);
            model.addAttribute("clocks", Gallery.clocks());
            model.addAttribute("deliveries", Gallery.deliveries());
            model.addAttribute("acts", Gallery.acts());
            model.addAttribute("proofs", Gallery.proofs());
            model.addAttribute("linkList", Gallery.links());
            model.addAttribute("findings", Gallery.findings());
            model.addAttribute("rows", Gallery.rows());
            model.addAttribute("problems", Gallery.problems());
            model.addAttribute("none", FieldProblems.none());
            model.addAttribute("notices", GalleryForms.notices());
            model.addAttribute("empty", GalleryForms.empty());
            model.addAttribute("steps", GalleryForms.steps());
            model.addAttribute("field", GalleryForms.field());
            model.addAttribute("area", GalleryForms.area());
            model.addAttribute("radios", GalleryForms.choice("urgency", ChoiceView.Form.RADIOS));
            model.addAttribute("boxes", GalleryForms.choice("languages", ChoiceView.Form.CHECKBOXES));
            model.addAttribute("select", GalleryForms.choice("post", ChoiceView.Form.SELECT));
            model.addAttribute("pager", new PagerView("?page=1", "?page=3", 51, 100, 1204));
            model.addAttribute("evaluations", List.of(
                    new EvaluationView('A', 1, true), new EvaluationView('X', 4, false), new EvaluationView('B', 3, false)));
        }
    }
}
