/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import org.adatom.internal.workbench.Extensions;
import org.adatom.numerics.check.KnownAnswers;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The known answers that plug-ins contribute to {@code adatom check}. */
public final class CheckRegistry {
    /** The extension point that known answers are registered at. */
    public static final String EXTENSION_POINT = "org.adatom.numerics.checks";
    private final IExtensionRegistry registry;

    /** Keeps the extension registry for later. */
    public CheckRegistry(IExtensionRegistry registry) {
        this.registry = registry;
    }

    /** {@return all of them, made now} */
    public List<KnownAnswers> all() {
        return Extensions.of(registry, EXTENSION_POINT, "check").stream().map(e -> e.create(KnownAnswers.class))
                .toList();
    }
}
