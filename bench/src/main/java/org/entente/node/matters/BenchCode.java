package org.entente.node.matters;

import java.util.UUID;
import org.entente.node.officers.ReleaseCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Stands in for the releasing officer's device, which shows one code in thirty seconds and nobody could measure with.
 * It lies in this package because a node lets nobody else answer for a device, and only in the bench's jar.
 */
@Component
@Primary
@ConditionalOnProperty(name = "entente.bench", havingValue = "true")
class BenchCode implements Releases.CodeCheck {
    @Override
    public ReleaseCode.Answer check(UUID officer, String code) {
        return ReleaseCode.Answer.RIGHT;
    }
}
