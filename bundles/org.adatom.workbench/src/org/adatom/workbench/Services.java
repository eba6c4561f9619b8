/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import org.osgi.framework.FrameworkUtil;

/**
 * Finds the services of this bundle ({@link AnalysisRegistry}, {@link PotentialRegistry}, {@link BuilderRegistry},
 * {@link ExampleRegistry}, {@link ModelRegistry}, {@link ResultStore}, {@link RunManager}) from code that nobody hands
 * them to, such as handlers. They are made at the first call and stay the same. Where there is no OSGi (plain tests),
 * make them by their constructors.
 */
public final class Services {
    private Services() {
    }

    /**
     * {@return a service}
     *
     * @throws WorkbenchException when there is none, such as before the start of the platform
     */
    public static <T> T get(Class<T> type) {
        var bundle = FrameworkUtil.getBundle(Services.class);
        var context = bundle == null ? null : bundle.getBundleContext();
        var reference = context == null ? null : context.getServiceReference(type);
        var service = context == null || reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new WorkbenchException("the service " + type.getSimpleName()
                    + " is not there: the platform is not running, "
                    + "or its components are not started");
        }
        return service;
    }
}
