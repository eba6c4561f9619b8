/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import java.util.Optional;
import org.adatom.ui.StructureView;
import org.adatom.ui.StructureViewFactory;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Composite;

/** Finds who draws structures in 3-D. */
public final class StructureViews {
    private static final String POINT = "org.adatom.ui.structureViews";

    private StructureViews() {
    }

    /** {@return a view of the first factory that is registered; empty when there is none} */
    public static Optional<StructureView> create(Composite parent) {
        for (var element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            try {
                if (element.createExecutableExtension("class") instanceof StructureViewFactory factory) {
                    return Optional.of(factory.create(parent));
                }
            } catch (CoreException e) {
                ILog.of(StructureViews.class).log(e.getStatus());
            }
        }
        return Optional.empty();
    }
}
