package org.entente.node.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends a known problem to its page as an answer, not as a fault in the log. */
@ControllerAdvice
class ProblemAdvice {
    @ExceptionHandler
    void toItsPage(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ErrorPages.PROBLEM, problem);
        response.sendError(problem.status().value());
    }
}
