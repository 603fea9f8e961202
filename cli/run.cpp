namespace csm {}
