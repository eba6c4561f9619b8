/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.Objects;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.FrameworkUtil;

/** The pictograms of this bundle. */
public final class Icons {
    private Icons() {
    }

    /** {@return the descriptor of a pictogram} @param name file name without ending */
    public static ImageDescriptor descriptor(String name) {
        var bundle = FrameworkUtil.getBundle(Icons.class);
        var url = bundle == null ? null : FileLocator.find(bundle, new Path("icons/" + name + ".svg")); //$NON-NLS-1$ //$NON-NLS-2$
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }

    /** {@return a pictogram that is freed with a control} */
    public static Image image(Control owner, String name) {
        var manager = new LocalResourceManager(JFaceResources.getResources(), owner);
        return Objects.requireNonNull(manager.create(descriptor(name)));
    }
}
